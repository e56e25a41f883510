package org.parlance.nlu.extract;

import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;

/** The real values that an encoder gives, of a message or of its tokens, one featurizer's behind the other's. */
final class DenseValues {
    private DenseValues() {}

    /** How many values a token of this message has. */
    static int ofToken(Message message) {
        return message.features().stream()
                .filter(features -> features.dense() && !features.tokens().isEmpty())
                .mapToInt(Features::size)
                .sum();
    }

    /** How many values this message has as a whole. */
    static int ofSentence(Message message) {
        return message.features().stream()
                .filter(Features::dense)
                .mapToInt(Features::size)
                .sum();
    }

    static float[][] tokens(Message message, int size) {
        float[][] all = new float[message.tokens().size()][];
        for (int t = 0; t < all.length; t++) {
            Row row = new Row(size);
            for (Features features : message.features()) {
                if (features.dense() && !features.tokens().isEmpty()) {
                    row.add(features.tokens().get(t), features.size());
                }
            }
            all[t] = row.values;
        }
        return all;
    }

    static float[] sentence(Message message, int size) {
        Row row = new Row(size);
        message.features().stream().filter(Features::dense).forEach(f -> row.add(f.sentence(), f.size()));
        return row.values;
    }

    private static final class Row {
        private float[] values;
        private int end;

        Row(int size) {
            values = new float[size];
        }

        /** A full vector that is the only one is taken as it is, since copies of all would need much memory. */
        void add(SparseVector vector, int size) {
            if (size == values.length && vector.size() == size) {
                values = vector.values();
            } else if (end + size <= values.length) {
                for (int i = 0; i < vector.size(); i++) {
                    values[end + vector.indices()[i]] = vector.values()[i];
                }
            }
            end += size;
        }
    }
}
