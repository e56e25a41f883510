package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parlance.cli.test.figures.Counts;
import org.parlance.policy.rl.Interval;

/** The 95 % intervals of figures that have no formula of their own: examples are drawn again and again (Efron 1979). */
final class Resampled {
    private static final int TIMES = 1000;
    private static final double TAIL = 0.025;
    /** Always the same draws, so that the same test gives the same report. */
    private static final long SEED = 1979;

    private Resampled() {}

    /** The unweighted mean of the intents' F1. */
    static Interval macroF1(List<IntentResult> results) {
        TreeMap<String, Integer> names = new TreeMap<>();
        results.forEach(result -> {
            names.putIfAbsent(result.gold(), names.size());
            names.putIfAbsent(result.predictedName(), names.size());
        });
        int[] gold =
                results.stream().mapToInt(result -> names.get(result.gold())).toArray();
        int[] predicted = results.stream()
                .mapToInt(result -> names.get(result.predictedName()))
                .toArray();
        return interval(gold.length, drawn -> macroF1(drawn, gold, predicted, names.size()));
    }

    /** F1 over all entities together. */
    static Interval microF1(List<Counts> perExample) {
        return interval(perExample.size(), drawn -> {
            Counts sum = Counts.NONE;
            for (int example : drawn) {
                sum = sum.plus(perExample.get(example));
            }
            return sum.f1();
        });
    }

    private static double macroF1(int[] drawn, int[] gold, int[] predicted, int labels) {
        int[] hits = new int[labels];
        int[] there = new int[labels];
        int[] given = new int[labels];
        for (int example : drawn) {
            there[gold[example]]++;
            given[predicted[example]]++;
            hits[gold[example]] += gold[example] == predicted[example] ? 1 : 0;
        }
        return IntStream.range(0, labels)
                .filter(label -> there[label] > 0)
                .mapToDouble(label -> 2.0 * hits[label] / (there[label] + given[label]))
                .average()
                .orElse(0);
    }

    private static Interval interval(int size, ToDoubleFunction<int[]> figure) {
        double value = figure.applyAsDouble(IntStream.range(0, size).toArray());
        if (size == 0) {
            return new Interval(value, 0, 1);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = IntStream.range(0, TIMES)
                .mapToDouble(
                        time -> figure.applyAsDouble(random.ints(size, 0, size).toArray()))
                .sorted()
                .toArray();
        return new Interval(value, values[(int) (TAIL * TIMES)], values[(int) ((1 - TAIL) * TIMES) - 1]);
    }
}
