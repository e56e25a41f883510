package org.parlance.nlu.featurize;

import java.util.Arrays;

/** The known n-grams of one message with the token each belongs to, in growing arrays. */
final class Cells {
    private static final float[] BLOCK_WEIGHTS = {1f, 1.5f};
    /** What an n-gram that was never seen counts in its block's length, beside about 3 to 8 for a known one. */
    private static final float UNSEEN = 1f;

    private int[] features = new int[128];
    private int[] tokens = new int[128];
    private byte[] blocks = new byte[128];
    private float[] values = new float[128];
    private final double[] squares = new double[Ngrams.BLOCKS];
    private int count;

    void add(int feature, int token, int block, float value) {
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
            tokens = Arrays.copyOf(tokens, count * 2);
            blocks = Arrays.copyOf(blocks, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        features[count] = feature;
        tokens[count] = token;
        blocks[count] = (byte) block;
        values[count++] = value;
        squares[block] += value * value;
    }

    void miss(int block) {
        squares[block] += UNSEEN;
    }

    void normalize() {
        double[] factors = new double[squares.length];
        for (int b = 0; b < factors.length; b++) {
            factors[b] = squares[b] > 0 ? BLOCK_WEIGHTS[b] / Math.sqrt(squares[b]) : 0;
        }
        for (int i = 0; i < count; i++) {
            values[i] *= (float) factors[blocks[i]];
        }
    }

    int count() {
        return count;
    }

    int feature(int i) {
        return features[i];
    }

    int token(int i) {
        return tokens[i];
    }

    float value(int i) {
        return values[i];
    }
}
