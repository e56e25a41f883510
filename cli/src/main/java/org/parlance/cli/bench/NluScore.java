package org.parlance.cli.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parlance.cli.test.figures.Counts;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.text.CodePoints;
import org.parlance.nlu.classify.FallbackClassifier;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Calibration;
import org.parlance.nlu.math.Confident;

/**
 * How well some texts were understood: the top intent, where a fallback is wrong; entities by exact spans, and by type and one
 * shared word (the measure of the HERMIT and DIET papers); the expected calibration error (Guo et al. 2017) in 15 equal bins.
 */
public final class NluScore {
    /** What parts words in Python, whose measure this is. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");

    private final List<Row> rows;
    private final Set<String> outOfScope;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);

    /** A text with what it means and what was made of it. */
    private record Row(Example gold, Parse parse) {
        String intent() {
            return gold.label().orElse("");
        }

        String said() {
            return parse.intentName().orElse("");
        }

        boolean right() {
            return intent().equals(said());
        }
    }

    /** Type and place of an entity, and role and group where they count. */
    private record Key(String type, Span span, String role, String group) {
        static Key exact(Entity entity) {
            return new Key(entity.type(), entity.span(), "", "");
        }

        static Key full(Entity entity) {
            return new Key(
                    entity.type(),
                    entity.span(),
                    entity.role().orElse(""),
                    entity.group().orElse(""));
        }
    }

    private NluScore(List<Row> rows, Set<String> outOfScope) {
        this.rows = rows;
        this.outOfScope = outOfScope;
    }

    /**
     * All figures that these examples have.
     *
     * @param parses one for each example, in their order
     * @param outOfScope the intents that mean "none of the others"
     */
    public static Map<Figure, Double> of(List<Example> gold, List<Parse> parses, Set<String> outOfScope) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            rows.add(new Row(gold.get(i), parses.get(i)));
        }
        NluScore score = new NluScore(rows, outOfScope);
        score.intents();
        if (!outOfScope.isEmpty()) {
            score.scope();
        }
        if (gold.stream().anyMatch(example -> !example.entities().isEmpty())) {
            score.entities();
        }
        score.figures.put(Figure.ECE, score.calibrationError());
        return score.figures;
    }

    private void intents() {
        Map<String, Counts> labels = new TreeMap<>();
        for (Row row : rows) {
            labels.merge(row.intent(), row.right() ? new Counts(1, 0, 0) : new Counts(0, 0, 1), Counts::plus);
        }
        for (Row row : rows) {
            labels.computeIfPresent(
                    row.said(), (label, counts) -> row.right() ? counts : counts.plus(new Counts(0, 1, 0)));
        }
        figures.put(Figure.INTENT_ACCURACY, rightShare(rows));
        figures.put(
                Figure.INTENT_MACRO_F1,
                labels.values().stream().mapToDouble(Counts::f1).average().orElse(0));
    }

    private static double rightShare(Collection<Row> some) {
        return some.stream().mapToInt(row -> row.right() ? 1 : 0).average().orElse(0);
    }

    private void scope() {
        Counts counts = Counts.NONE;
        List<Row> inside = new ArrayList<>();
        for (Row row : rows) {
            boolean out = outOfScope.contains(row.intent());
            boolean said = outOfScope.contains(row.said()) || row.said().equals(FallbackClassifier.INTENT);
            counts = counts.plus(new Counts(out && said ? 1 : 0, said && !out ? 1 : 0, out && !said ? 1 : 0));
            if (!out) {
                inside.add(row);
            }
        }
        figures.put(Figure.IN_SCOPE_ACCURACY, rightShare(inside));
        figures.put(Figure.OUT_OF_SCOPE_RECALL, counts.recall());
        figures.put(Figure.OUT_OF_SCOPE_PRECISION, counts.precision());
    }

    private void entities() {
        figures.put(Figure.ENTITY_F1, total(row -> exact(row, Key::exact)).f1());
        boolean named = rows.stream()
                .flatMap(row -> row.gold().entities().stream())
                .anyMatch(e -> e.role().isPresent() || e.group().isPresent());
        if (named) {
            figures.put(
                    Figure.ENTITY_F1_ROLE_GROUP,
                    total(row -> exact(row, Key::full)).f1());
        }
        figures.put(Figure.ENTITY_F1_OVERLAP, total(NluScore::overlapping).f1());
        figures.put(
                Figure.FRAME_ACCURACY,
                rows.stream()
                        .mapToInt(row -> row.right() && noneAmiss(exact(row, Key::exact)) ? 1 : 0)
                        .average()
                        .orElse(0));
    }

    private static boolean noneAmiss(Counts counts) {
        return counts.wrong() + counts.missed() == 0;
    }

    private Counts total(Function<Row, Counts> counts) {
        return rows.stream().map(counts).reduce(Counts.NONE, Counts::plus);
    }

    private static Counts exact(Row row, Function<Entity, Key> key) {
        List<Key> left =
                new ArrayList<>(row.parse().entities().stream().map(key).toList());
        List<Key> gold = row.gold().entities().stream().map(key).toList();
        int hits = (int) gold.stream().filter(left::remove).count();
        return new Counts(hits, left.size(), gold.size() - hits);
    }

    private static Counts overlapping(Row row) {
        CodePoints text = new CodePoints(row.gold().text());
        List<Entity> left = new ArrayList<>(row.parse().entities());
        int hits = 0;
        for (Entity gold : row.gold().entities()) {
            Set<String> words = words(text, gold);
            for (Entity found : left) {
                if (found.type().equals(gold.type()) && !Collections.disjoint(words(text, found), words)) {
                    hits++;
                    left.remove(found);
                    break;
                }
            }
        }
        return new Counts(hits, left.size(), row.gold().entities().size() - hits);
    }

    private static Set<String> words(CodePoints text, Entity entity) {
        Set<String> words = new HashSet<>(List.of(SPACE.split(text.slice(entity.span()))));
        words.remove("");
        return words;
    }

    private double calibrationError() {
        return Calibration.of(rows.stream()
                        .map(row -> new Confident(row.parse().intent().confidence(), row.right()))
                        .toList())
                .error();
    }
}
