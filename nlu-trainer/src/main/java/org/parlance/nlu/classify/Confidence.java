package org.parlance.nlu.classify;

import java.util.Arrays;
import java.util.List;
import org.parlance.core.json.Json;
import org.parlance.nlu.math.Logistic;

/**
 * Tells how probable it is that the winner is right, from the scores of all labels: how far it stands before the second, and how far
 * before what the labels get on average, which a text that belongs to none of them doesn't reach (Liu et al. 2020, Energy-based
 * Out-of-distribution Detection).
 *
 * @param weights of the four signs and the constant
 * @param slope and {@code offset} make a probability of their sum (Platt 1999)
 */
record Confidence(double[] weights, double slope, double offset) {
    private static final double SUREST = 12;
    private static final double CERTAIN = 0.9999;

    /** The signs that the weights belong to; scores that are {@link Double#NaN} don't count. */
    static double[] signs(double[] scores) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                second = Math.max(second, Math.min(first, score));
                first = Math.max(first, score);
                sum += score;
                count++;
            }
        }
        double others = 0;
        for (double score : scores) {
            others += Double.isNaN(score) ? 0 : StrictMath.exp(score - first);
        }
        double mean = sum / count;
        double odds = -StrictMath.log(Math.max(others - 1, StrictMath.exp(-SUREST)));
        double margin = count > 1 ? first - second : SUREST;
        return new double[] {odds, Math.min(SUREST, margin), first - mean, StrictMath.log(others) + first - mean};
    }

    /** The sum of the signs, which grows with the probability. */
    double sum(double[] signs) {
        return Logistic.value(signs, weights);
    }

    /** Probability that the label with the highest score is right, 0 to 1. */
    double of(double[] scores) {
        double logOdds = slope * sum(signs(scores)) + offset;
        return Math.min(CERTAIN, 1 / (1 + StrictMath.exp(-logOdds)));
    }

    /**
     * Gives the first of a ranking its probability. Where it is less than before, all sink alike, so that the ranking stays and
     * what is missing to 1 is "none of these"; where it is more, the others share what is left.
     *
     * @param p probabilities, highest first, which add up to 1
     */
    static double[] spread(double[] p, double confidence) {
        double[] spread = new double[p.length];
        double rest = 1 - p[0];
        double factor = confidence <= p[0] || rest <= 0 ? confidence / p[0] : (1 - confidence) / rest;
        Arrays.setAll(spread, k -> k == 0 ? confidence : p[k] * factor);
        return spread;
    }

    List<Object> toJson() {
        return List.of(Arrays.stream(weights).boxed().toList(), slope, offset);
    }

    static Confidence fromJson(Object value) {
        List<Object> parts = Json.list(value);
        double[] weights = Json.list(parts.get(0)).stream()
                .mapToDouble(weight -> ((Number) weight).doubleValue())
                .toArray();
        return new Confidence(weights, ((Number) parts.get(1)).doubleValue(), ((Number) parts.get(2)).doubleValue());
    }
}
