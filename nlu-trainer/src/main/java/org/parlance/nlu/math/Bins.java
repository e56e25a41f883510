package org.parlance.nlu.math;

/** Confidences sorted into bins of equal width. */
public final class Bins {
    private Bins() {}

    /** The bin of a confidence; 1 belongs to the last. */
    public static int of(double confidence, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) (confidence * bins)));
    }
}
