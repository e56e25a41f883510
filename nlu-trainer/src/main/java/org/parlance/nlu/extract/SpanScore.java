package org.parlance.nlu.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts entities found exactly: same tokens, type, role and group. */
final class SpanScore {
    private final Tags tags;
    private int right;
    private int gold;
    private int found;

    SpanScore(Tags tags) {
        this.tags = tags;
    }

    void add(int[] goldLabels, int[] foundLabels) {
        Set<List<Object>> expected = spans(goldLabels);
        Set<List<Object>> predicted = spans(foundLabels);
        gold += expected.size();
        found += predicted.size();
        predicted.retainAll(expected);
        right += predicted.size();
    }

    /** Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
    double f1() {
        return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }

    private Set<List<Object>> spans(int[] labels) {
        Set<List<Object>> spans = new LinkedHashSet<>();
        tags.stretches(labels).forEach(s -> spans.add(List.of(s[0], s[1], tags.kind(labels[s[0]]))));
        return spans;
    }
}
