package org.parlance.policy.rl;

import smile.stat.distribution.GaussianDistribution;

/**
 * An estimate with its confidence interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
    private static final GaussianDistribution NORMAL = new GaussianDistribution(0, 1);

    /** Of a mean, by the normal approximation; for a few hundred values or more. */
    static Interval mean(double[] values, double confidence) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = values.length == 0 ? 0 : sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length < 2 ? 0 : StrictMath.sqrt(squares / (values.length - 1) / values.length);
        double half = z(confidence) * deviation;
        return new Interval(mean, mean - half, mean + half);
    }

    /** Of a share, after Wilson (1927). */
    public static Interval share(long good, long all, double confidence) {
        if (all == 0) {
            return new Interval(0, 0, 1);
        }
        double z = z(confidence);
        double p = (double) good / all;
        double scale = 1 + z * z / all;
        double centre = (p + z * z / (2 * all)) / scale;
        double half = z / scale * StrictMath.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
        return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The two-sided quantile of the normal distribution, e.g. 1.96 for 0.95. */
    private static double z(double confidence) {
        return NORMAL.quantile((1 + confidence) / 2);
    }
}
