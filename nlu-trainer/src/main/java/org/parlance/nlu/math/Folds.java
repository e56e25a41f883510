package org.parlance.nlu.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses examples to be left out: all in turn where there are few, a fifth where there are many; labels in proportion. */
public final class Folds {
    private static final int LEAST_EXAMPLES = 20;
    private static final int FEW_EXAMPLES = 1500;
    private static final int PARTS = 5;

    private Folds() {}

    /** The places of the examples left out, part by part; none when there are too few examples to tell anything. */
    public static List<int[]> heldOut(int[] labels, long seed) {
        if (labels.length < LEAST_EXAMPLES) {
            return List.of();
        }
        int[] part = parts(labels, seed);
        List<int[]> folds = new ArrayList<>();
        for (int p = 0; p < (labels.length <= FEW_EXAMPLES ? PARTS : 1); p++) {
            int wanted = p;
            folds.add(java.util.stream.IntStream.range(0, labels.length)
                    .filter(i -> part[i] == wanted)
                    .toArray());
        }
        return folds;
    }

    private static int[] parts(int[] labels, long seed) {
        int[] part = new int[labels.length];
        int[] next = new int[1 + Arrays.stream(labels).max().orElse(0)];
        Arrays.setAll(next, label -> label);
        for (int i : Shuffle.order(labels.length, seed)) {
            part[i] = next[labels[i]]++ % PARTS;
        }
        return part;
    }
}
