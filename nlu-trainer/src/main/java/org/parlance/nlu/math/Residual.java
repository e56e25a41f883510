package org.parlance.nlu.math;

/** By how much each label's probability is off at one place of a sequence; labels that are about right are left out. */
final class Residual {
    private static final float NEGLIGIBLE = 1e-3f;

    private final float[] values;
    private final int[] labels;
    private int count;
    private float square;

    Residual(int labels) {
        this.values = new float[labels];
        this.labels = new int[labels];
    }

    void clear() {
        count = 0;
        square = 0;
    }

    void add(int label, float difference) {
        if (Math.abs(difference) > NEGLIGIBLE) {
            labels[count] = label;
            values[count++] = difference;
            square += difference * difference;
        }
    }

    boolean isNothing() {
        return count == 0;
    }

    /** The squared length. */
    float square() {
        return square;
    }

    /** Adds the differences, so many times, to the weights of the labels, which begin at a place. */
    void addTo(float[] weights, int from, float times) {
        for (int i = 0; i < count; i++) {
            weights[from + labels[i]] += times * values[i];
        }
    }
}
