package org.parlance.nlu.math;

/**
 * Fits the temperature of a softmax on held-out examples by least negative log-likelihood (Guo et al. 2017, On Calibration of
 * Modern Neural Networks).
 */
public final class Temperature {
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;

    private Temperature() {}

    /** The best value between {@code least} and {@code most}; {@code scores[i]} belongs to the true class {@code labels[i]}. */
    public static double fit(double[][] scores, int[] labels, double least, double most) {
        double low = StrictMath.log(least);
        double high = StrictMath.log(most);
        for (int step = 0; step < STEPS; step++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (loss(scores, labels, StrictMath.exp(a)) <= loss(scores, labels, StrictMath.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double loss(double[][] scores, int[] labels, double temperature) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = Softmax.normalized(scores[i], temperature)[labels[i]];
            loss -= StrictMath.log(Math.max(p, 1e-12));
        }
        return loss;
    }
}
