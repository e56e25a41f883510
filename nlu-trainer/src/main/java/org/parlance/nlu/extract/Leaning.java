package org.parlance.nlu.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.CrfInput;

/**
 * How much less likely "outside" should be taken than the field takes it, so that the F1 score of entities is best: likelihood and F1
 * don't agree where examples are annotated unevenly. Found on examples that the field hasn't seen.
 */
record Leaning(float reduction, SpanScore score) {
    private static final float STEP = 0.25f;
    private static final int STEPS = 8;
    /** Scores nearer than this don't differ but by chance. */
    private static final double CHANCE = 0.005;
    /** Fewer entities than this tell too little. */
    private static final int LEAST_ENTITIES = 50;

    static Leaning of(Crf crf, Tags tags, List<CrfInput> inputs, List<int[]> gold) {
        List<SpanScore> scores = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> score(crf.withOutsideReducedBy(step * STEP), tags, inputs, gold))
                .toList();
        double[] f1 = scores.stream().mapToDouble(SpanScore::f1).toArray();
        int entities =
                gold.stream().mapToInt(labels -> tags.stretches(labels).size()).sum();
        int chosen = entities >= LEAST_ENTITIES ? least(f1) : 0;
        return new Leaning(chosen * STEP, scores.get(chosen));
    }

    /** The first that is about as good as the best: the field itself is trusted unless it is clearly wrong. */
    private static int least(double[] f1) {
        double best = IntStream.range(0, STEPS)
                .mapToDouble(step -> smooth(f1, step))
                .max()
                .orElseThrow();
        return IntStream.range(0, STEPS)
                .filter(step -> smooth(f1, step) >= best - CHANCE)
                .findFirst()
                .orElseThrow();
    }

    /** With its neighbours, because a single value may be best by chance. */
    private static double smooth(double[] f1, int step) {
        return (f1[Math.max(0, step - 1)] + 2 * f1[step] + f1[step + 1]) / 4;
    }

    private static SpanScore score(Crf crf, Tags tags, List<CrfInput> inputs, List<int[]> gold) {
        SpanScore score = new SpanScore(tags);
        for (int i = 0; i < inputs.size(); i++) {
            score.add(gold.get(i), crf.decode(inputs.get(i)));
        }
        return score;
    }
}
