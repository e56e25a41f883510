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

/**
 * Entities as labels of tokens: 0 outside, then the beginnings of all kinds (entity, role and group together), then their insides,
 * as {@link Crf} has them.
 */
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

    boolean isBegin(int label) {
        return label > 0 && label <= kinds.size();
    }

    Kind kind(int label) {
        return kinds.get((label - 1) % kinds.size());
    }

    /** Every token that an annotation touches gets its label; of annotations that overlap, the first counts. */
    int[] encode(List<Token> tokens, List<Entity> entities) {
        int[] labels = new int[tokens.size()];
        for (Entity entity : entities) {
            int begin = 1 + kinds.indexOf(Kind.of(entity));
            boolean first = true;
            for (int t = 0; t < labels.length; t++) {
                if (begin > 0 && labels[t] == 0 && touch(tokens.get(t).span(), entity.span())) {
                    labels[t] = first ? begin : begin + kinds.size();
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
                if (!isBegin(labels[t])
                        && t > 0
                        && labels[t - 1] > 0
                        && kind(labels[t - 1]).equals(kind(labels[t]))) {
                    found.get(found.size() - 1)[1] = t;
                } else {
                    found.add(new int[] {t, t});
                }
            }
        }
        return found;
    }

    private static boolean touch(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
