package org.parlance.nlu.extract;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.nlu.spi.HeldOut;

/** Counts entities found exactly (same tokens, type, role and group), for each type. */
final class SpanScore {
    private record Span(int first, int last, Tags.Kind kind) {}

    private static final class Counts {
        private int right;
        private int gold;
        private int found;

        /** Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
        double f1() {
            return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
        }
    }

    private final Tags tags;
    private final Counts all = new Counts();
    private final Map<String, Counts> types = new TreeMap<>();

    SpanScore(Tags tags) {
        this.tags = tags;
    }

    void add(int[] goldLabels, int[] foundLabels) {
        Set<Span> expected = spans(goldLabels);
        Set<Span> predicted = spans(foundLabels);
        for (Span span : expected) {
            all.gold++;
            type(span).gold++;
        }
        for (Span span : predicted) {
            int right = expected.contains(span) ? 1 : 0;
            all.found++;
            all.right += right;
            type(span).found++;
            type(span).right += right;
        }
    }

    double f1() {
        return all.f1();
    }

    /** The same for each type that was annotated or found, in the order of their names. */
    Map<String, HeldOut.OfEntity> ofTypes() {
        Map<String, HeldOut.OfEntity> scores = new TreeMap<>();
        types.forEach((type, counts) -> scores.put(type, new HeldOut.OfEntity(counts.gold, counts.found, counts.f1())));
        return scores;
    }

    private Counts type(Span span) {
        return types.computeIfAbsent(span.kind().type(), type -> new Counts());
    }

    private Set<Span> spans(int[] labels) {
        Set<Span> spans = new LinkedHashSet<>();
        tags.stretches(labels).forEach(s -> spans.add(new Span(s[0], s[1], tags.kind(labels[s[0]]))));
        return spans;
    }
}
