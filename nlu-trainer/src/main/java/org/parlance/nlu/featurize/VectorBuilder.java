package org.parlance.nlu.featurize;

import java.util.Arrays;
import org.parlance.nlu.math.SparseVector;

/** Puts blocks behind each other and adds up what stands at the same place. */
final class VectorBuilder {
    private long[] entries = new long[256];
    private int count;

    void add(Cells cells, float weight) {
        for (int i = 0; i < cells.count(); i++) {
            add(cells.feature(i), weight * cells.value(i));
        }
    }

    /** Adds a featurizer's vector at its offset, scaled to a length. */
    void add(SparseVector vector, int offset, float length) {
        double norm = vector.norm();
        if (norm > 0) {
            for (int i = 0; i < vector.size(); i++) {
                add(offset + vector.indices()[i], (float) (length * vector.values()[i] / norm));
            }
        }
    }

    SparseVector build() {
        Arrays.sort(entries, 0, count);
        int[] indices = new int[count];
        float[] values = new float[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int index = (int) (entries[i] >>> 32);
            float value = Float.intBitsToFloat((int) entries[i]);
            if (size > 0 && indices[size - 1] == index) {
                values[size - 1] += value;
            } else {
                indices[size] = index;
                values[size++] = value;
            }
        }
        return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }

    private void add(int index, float value) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, count * 2);
        }
        entries[count++] = (long) index << 32 | Float.floatToRawIntBits(value) & 0xFFFFFFFFL;
    }
}
