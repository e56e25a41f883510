package org.parlance.nlu.math;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Few numbers at ascending places of a long vector; the arrays are not to be changed. */
public record SparseVector(int[] indices, float[] values) {
    public static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    public SparseVector {
        if (indices.length != values.length) {
            throw new IllegalArgumentException("There must be as many values as indices.");
        }
    }

    /** A one at each place. */
    public static SparseVector ones(int[] ascending) {
        float[] values = new float[ascending.length];
        Arrays.fill(values, 1);
        return new SparseVector(ascending, values);
    }

    /** How often each place occurs. */
    public static SparseVector counts(Iterable<Integer> places) {
        Map<Integer, Float> counts = new TreeMap<>();
        places.forEach(place -> counts.merge(place, 1f, Float::sum));
        int[] indices = new int[counts.size()];
        float[] values = new float[counts.size()];
        int i = 0;
        for (Map.Entry<Integer, Float> entry : counts.entrySet()) {
            indices[i] = entry.getKey();
            values[i++] = entry.getValue();
        }
        return new SparseVector(indices, values);
    }

    public int size() {
        return indices.length;
    }

    /** Euclidean length. */
    public double norm() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector vector
                && Arrays.equals(vector.indices, indices)
                && Arrays.equals(vector.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(indices) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SparseVector of " + indices.length;
    }
}
