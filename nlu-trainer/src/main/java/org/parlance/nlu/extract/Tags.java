package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.spi.Token;

/** Entities as labels of tokens: 0 outside, then begin and inside of each kind (entity, role and group together). */
final class Tags {
    /** An entity with its role and group. */
    record Kind(String type, Optional<String> role, Optional<String> group) implements Comparable<Kind> {
        static Kind of(Entity entity) {
            return new Kind(entity.type(), entity.role(), entity.group());
        }

        @Override
        public int compareTo(Kind other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return type + "\u0000" + role.orElse("") + "\u0000" + group.orElse("");
        }

        List<Object> toJson() {
            return Arrays.asList(type, role.orElse(null), group.orElse(null));
        }

        static Kind fromJson(Object value) {
            List<Object> parts = Json.list(value);
            return new Kind(String.valueOf(parts.get(0)), text(parts.get(1)), text(parts.get(2)));
        }

        private static Optional<String> text(Object value) {
            return Optional.ofNullable(value).map(Object::toString);
        }
    }

    private final List<Kind> kinds;

    Tags(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    static Tags of(Iterable<List<Entity>> annotations) {
        TreeSet<Kind> kinds = new TreeSet<>();
        annotations.forEach(entities -> entities.forEach(entity -> kinds.add(Kind.of(entity))));
        return new Tags(List.copyOf(kinds));
    }

    List<Kind> kinds() {
        return kinds;
    }

    int count() {
        return 1 + 2 * kinds.size();
    }

    boolean isBegin(int label) {
        return label % 2 == 1;
    }

    Kind kind(int label) {
        return kinds.get((label - 1) / 2);
    }

    /** Every token that an annotation touches gets its label; of annotations that overlap, the first counts. */
    int[] encode(List<Token> tokens, List<Entity> entities) {
        int[] labels = new int[tokens.size()];
        for (Entity entity : entities) {
            int begin = 1 + 2 * kinds.indexOf(Kind.of(entity));
            boolean first = true;
            for (int t = 0; t < labels.length; t++) {
                if (begin > 0 && labels[t] == 0 && touch(tokens.get(t).span(), entity.span())) {
                    labels[t] = first ? begin : begin + 1;
                    first = false;
                }
            }
        }
        return labels;
    }

    /** The stretches of labels that are entities, as pairs of first and last token. */
    List<int[]> stretches(int[] labels) {
        List<int[]> found = new ArrayList<>();
        for (int t = 0; t < labels.length; t++) {
            if (labels[t] > 0) {
                boolean goesOn = t > 0
                        && !isBegin(labels[t])
                        && labels[t - 1] > 0
                        && (labels[t - 1] - 1) / 2 == (labels[t] - 1) / 2;
                if (goesOn) {
                    found.get(found.size() - 1)[1] = t;
                } else {
                    found.add(new int[] {t, t});
                }
            }
        }
        return found;
    }

    /** A field without weights, in which "inside" only follows its own "begin" or "inside". */
    Crf blank(int features) {
        int n = count();
        float[] transitions = new float[n * n];
        float[] starts = new float[n];
        for (int to = 2; to < n; to += 2) {
            starts[to] = Float.NEGATIVE_INFINITY;
            for (int from = 0; from < n; from++) {
                transitions[from * n + to] = from == to || from == to - 1 ? 0 : Float.NEGATIVE_INFINITY;
            }
        }
        return new Crf(n, new float[features * n], transitions, starts);
    }

    private static boolean touch(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
