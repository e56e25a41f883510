package org.parlance.nlu.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.CrfInput;

/**
 * How much less likely "outside" should be taken than the field takes it, so that the F1 score of entities is best: likelihood and F1
 * don't agree where examples are annotated unevenly. Found on examples that the field hasn't seen.
 */
record Leaning(float reduction, double f1) {
    private static final float STEP = 0.25f;
    private static final int STEPS = 8;
    /** Fewer entities than this tell too little. */
    private static final int LEAST_ENTITIES = 50;

    static Leaning of(Crf crf, Tags tags, List<CrfInput> inputs, List<int[]> gold) {
        double[] f1 = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> f1(crf.withOutsideReducedBy(step * STEP), tags, inputs, gold))
                .toArray();
        int entities =
                gold.stream().mapToInt(labels -> tags.stretches(labels).size()).sum();
        int best = 0;
        for (int step = 1; entities >= LEAST_ENTITIES && step < STEPS; step++) {
            best = smooth(f1, step) > smooth(f1, best) ? step : best;
        }
        return new Leaning(best * STEP, f1[best]);
    }

    /** With its neighbours, because a single value may be best by chance. */
    private static double smooth(double[] f1, int step) {
        return (f1[Math.max(0, step - 1)] + 2 * f1[step] + f1[step + 1]) / 4;
    }

    private static double f1(Crf crf, Tags tags, List<CrfInput> inputs, List<int[]> gold) {
        SpanScore score = new SpanScore(tags);
        for (int i = 0; i < inputs.size(); i++) {
            score.add(gold.get(i), crf.decode(inputs.get(i)));
        }
        return score.f1();
    }
}
