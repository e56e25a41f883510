package org.parlance.nlu.classify;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parlance.nlu.math.Logistic;
import smile.classification.PlattScaling;

/**
 * Fits a {@link Confidence}: which signs tell a right winner from a wrong one and from texts that belong to no label is learnt from
 * models that some labels were kept from, so that those labels' examples are out of their scope; the probability from ordinary
 * cross-validation.
 */
final class ConfidenceTrainer {
    private static final double RIDGE = 1;
    /** The winner's log-odds alone, where there is nothing to learn more from. */
    private static final double[] ODDS = {1, 0, 0, 0, 0};

    private ConfidenceTrainer() {}

    /**
     * Fits to held-out scores.
     *
     * @param inside of examples whose labels the models knew
     * @param outside of such examples and of those whose labels the models didn't know
     */
    static Confidence fit(HeldScores inside, Optional<HeldScores> outside) {
        double[] weights = outside.map(ConfidenceTrainer::weights).orElse(ODDS);
        return calibrated(weights, inside, IntStream.range(0, inside.size()).toArray());
    }

    /** What each half's confidences are by a calibration on the other half. */
    static double[] crossed(Confidence whole, HeldScores inside) {
        double[] confidences = new double[inside.size()];
        for (int half = 0; half < 2; half++) {
            int mine = half;
            int[] others =
                    IntStream.range(0, inside.size()).filter(i -> i % 2 != mine).toArray();
            Confidence other = calibrated(whole.weights(), inside, others);
            IntStream.range(0, inside.size())
                    .filter(i -> i % 2 == mine)
                    .forEach(i -> confidences[i] = other.of(inside.scores()[i]));
        }
        return confidences;
    }

    private static double[] weights(HeldScores scores) {
        double[][] signs = Arrays.stream(scores.scores()).map(Confidence::signs).toArray(double[][]::new);
        boolean[] truths = new boolean[signs.length];
        int right = 0;
        for (int i = 0; i < truths.length; i++) {
            truths[i] = scores.right(i);
            right += truths[i] ? 1 : 0;
        }
        if (right == 0 || right == truths.length) {
            return ODDS;
        }
        double[] counts = new double[truths.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 0.5 * truths.length / (truths[i] ? right : truths.length - right);
        }
        return Logistic.fit(signs, truths, counts, RIDGE);
    }

    private static Confidence calibrated(double[] weights, HeldScores inside, int[] chosen) {
        Confidence raw = new Confidence(weights, 1, 0);
        double[] sums = Arrays.stream(chosen)
                .mapToDouble(i -> raw.sum(Confidence.signs(inside.scores()[i])))
                .toArray();
        int[] truths = Arrays.stream(chosen).map(i -> inside.right(i) ? 1 : 0).toArray();
        PlattScaling platt = PlattScaling.fit(sums, truths);
        double offset = logit(platt.scale(0));
        double slope = logit(platt.scale(1)) - offset;
        // Too little to learn from can turn the order around, which is never meant.
        return slope > 0 ? new Confidence(weights, slope, offset) : raw;
    }

    private static double logit(double p) {
        double bounded = Math.max(1e-9, Math.min(1 - 1e-9, p));
        return StrictMath.log(bounded / (1 - bounded));
    }
}
