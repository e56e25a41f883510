package org.parlance.cli.test.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Precision, recall and F1 by label with their averages, in the form of scikit-learn's report that Rasa writes. */
public final class ClassificationReport {
    /** Rasa names the three likeliest predictions of a label, itself among them. */
    private static final int LIKELIEST = 3;

    private final Map<String, Counts> labels = new TreeMap<>();
    private final Map<String, Map<String, Integer>> taken = new TreeMap<>();
    private final Set<String> left;
    private int right;
    private int total;

    public ClassificationReport() {
        this("");
    }

    /** @param nothing the label of examples that are nothing, which counts for the accuracy alone; empty when there is none */
    public ClassificationReport(String nothing) {
        left = nothing.isEmpty() ? Set.of() : Set.of(nothing);
    }

    public static ClassificationReport of(List<Judged> judged) {
        ClassificationReport report = new ClassificationReport();
        judged.forEach(one -> report.add(one.gold(), one.predicted()));
        return report;
    }

    /** Counts one example. */
    public void add(String gold, String predicted) {
        total++;
        taken.computeIfAbsent(gold, key -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        if (gold.equals(predicted)) {
            right++;
            count(gold, new Counts(1, 0, 0));
            return;
        }
        count(gold, new Counts(0, 0, 1));
        count(predicted, new Counts(0, 1, 0));
    }

    /** Adds counts of a label that were made elsewhere, e.g. of entity spans. */
    public void count(String label, Counts counts) {
        labels.merge(label, counts, Counts::plus);
    }

    /** All labels that were there or were found, sorted, with what was counted of them. */
    public Map<String, Counts> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /** What a label was taken for, itself included, and how often. */
    public Map<String, Integer> takenFor(String label) {
        return Collections.unmodifiableMap(taken.getOrDefault(label, Map.of()));
    }

    /** The share of right examples. */
    public double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    public int right() {
        return right;
    }

    public int total() {
        return total;
    }

    /** Over all labels together; of examples only the labels that occur in the gold data count, as Rasa has it. */
    public Counts micro() {
        Collection<Counts> counted = total > 0 ? gold() : labels.values();
        return counted.stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The unweighted mean of the labels' F1. */
    public double macroF1() {
        return mean(gold(), Counts::f1);
    }

    /**
     * Rasa's JSON for understanding: a row for each label of the gold data with what it is taken for, averages, and
     * {@code accuracy} when examples were counted.
     */
    public Map<String, Object> toJson() {
        return json(true);
    }

    /** The same without what labels are taken for. */
    public Map<String, Object> toPlainJson() {
        return json(false);
    }

    private Map<String, Object> json(boolean confusions) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (gold().isEmpty()) {
            return json;
        }
        labels.forEach((label, counts) -> {
            if (counts.support() > 0 && !left.contains(label)) {
                Map<String, Object> row = counts.toJson();
                if (confusions) {
                    row.put("confused_with", confusedWith(label));
                }
                json.put(label, row);
            }
        });
        json.putAll(averages());
        return json;
    }

    /** The labels' precision, weighted by how often each was there. */
    public double weightedPrecision() {
        return weighted(gold(), Counts::precision);
    }

    /** The labels' F1, weighted by how often each was there. */
    public double weightedF1() {
        return weighted(gold(), Counts::f1);
    }

    private Map<String, Object> averages() {
        Map<String, Object> json = new LinkedHashMap<>();
        Collection<Counts> rows = gold();
        int support = rows.stream().mapToInt(Counts::support).sum();
        json.put("micro avg", micro().toJson());
        json.put(
                "macro avg", Counts.row(mean(rows, Counts::precision), mean(rows, Counts::recall), macroF1(), support));
        json.put(
                "weighted avg",
                Counts.row(
                        weighted(rows, Counts::precision),
                        weighted(rows, Counts::recall),
                        weighted(rows, Counts::f1),
                        support));
        if (total > 0) {
            json.put("accuracy", accuracy());
        }
        return json;
    }

    private List<Counts> gold() {
        return labels.entrySet().stream()
                .filter(label -> !left.contains(label.getKey()))
                .map(Map.Entry::getValue)
                .filter(counts -> counts.support() > 0)
                .toList();
    }

    private Map<String, Object> confusedWith(String label) {
        Map<String, Object> most = new LinkedHashMap<>();
        Map<String, Integer> row = taken.getOrDefault(label, Map.of());
        row.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(LIKELIEST)
                .filter(other -> !other.getKey().equals(label) && !left.contains(other.getKey()))
                .forEach(other -> most.put(other.getKey(), (long) other.getValue()));
        return most;
    }

    private static double mean(Collection<Counts> rows, ToDoubleFunction<Counts> figure) {
        return rows.stream().mapToDouble(figure).average().orElse(0);
    }

    private static double weighted(Collection<Counts> rows, ToDoubleFunction<Counts> figure) {
        int support = rows.stream().mapToInt(Counts::support).sum();
        double sum = rows.stream()
                .mapToDouble(c -> figure.applyAsDouble(c) * c.support())
                .sum();
        return support == 0 ? 0 : sum / support;
    }
}
