package org.parlance.nlu.classify;

import java.util.Arrays;
import java.util.List;

/**
 * What models said of examples that they had not learnt from.
 *
 * @param scores the labels' scores, example by example; a label that the model had no example of is {@link Double#NaN}
 * @param gold the right labels
 */
record HeldScores(double[][] scores, int[] gold) {
    static HeldScores joined(List<HeldScores> parts) {
        return new HeldScores(
                parts.stream().flatMap(part -> Arrays.stream(part.scores)).toArray(double[][]::new),
                parts.stream().flatMapToInt(part -> Arrays.stream(part.gold)).toArray());
    }

    int size() {
        return gold.length;
    }

    boolean right(int example) {
        return best(scores[example]) == gold[example];
    }

    /** Whether these get more of the same examples right than others, by more than a standard error of the difference. */
    boolean clearlyBetterThan(HeldScores others) {
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < gold.length; i++) {
            gained += right(i) && !others.right(i) ? 1 : 0;
            lost += !right(i) && others.right(i) ? 1 : 0;
        }
        return gained - lost > Math.sqrt(gained + lost);
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < gold.length; i++) {
            right += right(i) ? 1 : 0;
        }
        return (double) right / gold.length;
    }

    private static int best(double[] scores) {
        int best = -1;
        for (int k = 0; k < scores.length; k++) {
            if (!Double.isNaN(scores[k]) && (best < 0 || scores[k] > scores[best])) {
                best = k;
            }
        }
        return best;
    }
}
