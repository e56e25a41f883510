package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluSplit;

/**
 * The data of a comparison: in each run another fifth is held out, and of the rest growing shares are learnt from, of which each
 * holds the smaller ones.
 *
 * @param runs for each run what is held out and, by the percentage left out, what is learnt from
 */
record Shares(List<Run> runs) {
    private static final double TRAINS = 0.8;
    private static final double ALL = 100;

    Shares {
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param test what is held out
     * @param training by the percentage that is left out
     */
    record Run(NluData test, Map<Integer, NluData> training) {}

    static Shares of(NluData data, int runs, List<Integer> leftOut, long seed) {
        List<Run> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            NluSplit split = NluSplit.of(data, TRAINS, seed + run);
            Map<Integer, NluData> training = new LinkedHashMap<>();
            for (int percentage : leftOut) {
                training.put(percentage, without(percentage, split.training(), seed + run));
            }
            all.add(new Run(split.test(), training));
        }
        return new Shares(all);
    }

    private static NluData without(int percentage, NluData training, long seed) {
        return percentage == 0
                ? training
                : NluSplit.of(training, 1 - percentage / ALL, seed).training();
    }

    /** The percentages left out, as asked for. */
    List<Integer> leftOut() {
        return List.copyOf(runs.get(0).training().keySet());
    }

    /** How many examples are learnt from at each share, in the first run, as Rasa counts them. */
    List<Integer> examples() {
        return runs.get(0).training().values().stream()
                .map(data -> data.examples().size())
                .toList();
    }
}
