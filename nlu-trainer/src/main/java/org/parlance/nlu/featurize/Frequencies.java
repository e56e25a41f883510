package org.parlance.nlu.featurize;

import java.util.Arrays;

/** Counts in how many examples a feature occurs; examples must come one after the other. */
final class Frequencies {
    private int[] counts = new int[1024];
    private int[] last = new int[1024];

    void count(int feature, int example) {
        if (feature >= counts.length) {
            counts = Arrays.copyOf(counts, feature * 2);
            last = Arrays.copyOf(last, feature * 2);
        }
        if (last[feature] != example + 1) {
            last[feature] = example + 1;
            counts[feature]++;
        }
    }

    int of(int feature) {
        return counts[feature];
    }
}
