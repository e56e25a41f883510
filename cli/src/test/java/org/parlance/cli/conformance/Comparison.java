package org.parlance.cli.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * What was recorded of one kind and what is answered here, each answer as one line of text.
 *
 * @param kind e.g. {@code tokens}
 * @param recorded from Rasa
 * @param ours answered with the same input
 */
record Comparison(String kind, List<String> recorded, List<String> ours) {
    Comparison {
        recorded = List.copyOf(recorded);
        ours = List.copyOf(ours);
    }

    int compared() {
        return Math.max(recorded.size(), ours.size());
    }

    int equal() {
        return compared() - Math.max(missing().size(), unexpected().size());
    }

    /** Recorded, but not answered here. */
    List<String> missing() {
        return without(recorded, ours);
    }

    /** Answered here, but not recorded. */
    List<String> unexpected() {
        return without(ours, recorded);
    }

    boolean isEqual() {
        return missing().isEmpty() && unexpected().isEmpty();
    }

    private static List<String> without(List<String> these, List<String> those) {
        java.util.Map<String, Integer> left = new java.util.HashMap<>();
        those.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String line : these) {
            if (left.merge(line, -1, Integer::sum) < 0) {
                rest.add(line);
            }
        }
        return rest;
    }
}
