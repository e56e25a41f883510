package org.parlance.cli.test;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Precision, recall and F1 by label with their averages, in the form of scikit-learn's report that Rasa writes. */
final class ClassificationReport {
    private static final int CONFUSED_WITH = 3;

    private final Map<String, Counts> labels = new TreeMap<>();
    private final Map<String, Map<String, Integer>> confused = new TreeMap<>();
    private int right;
    private int total;

    /** Counts one example; an empty prediction is "nothing". */
    void add(String gold, String predicted) {
        total++;
        if (gold.equals(predicted)) {
            right++;
            count(gold, new Counts(1, 0, 0));
            return;
        }
        count(gold, new Counts(0, 0, 1));
        if (!predicted.isEmpty()) {
            count(predicted, new Counts(0, 1, 0));
            confused.computeIfAbsent(gold, key -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        }
    }

    /** Adds counts of a label that were made elsewhere, e.g. of entity spans. */
    void count(String label, Counts counts) {
        labels.merge(label, counts, Counts::plus);
    }

    /** The share of right examples. */
    double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    int right() {
        return right;
    }

    int total() {
        return total;
    }

    /** Over all labels together; of examples only the labels that occur in the gold data count, as Rasa has it. */
    Counts micro() {
        Collection<Counts> counted = total > 0 ? gold() : labels.values();
        return counted.stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The unweighted mean of the labels' F1. */
    double macroF1() {
        return mean(gold(), Counts::f1);
    }

    /**
     * Rasa's JSON for understanding: a row for each label of the gold data with what it is taken for, averages, and
     * {@code accuracy} when examples were counted.
     */
    Map<String, Object> toJson() {
        return json(true);
    }

    /** The same without what labels are taken for. */
    Map<String, Object> toPlainJson() {
        return json(false);
    }

    private Map<String, Object> json(boolean confusions) {
        Map<String, Object> json = new LinkedHashMap<>();
        labels.forEach((label, counts) -> {
            if (counts.support() > 0) {
                Map<String, Object> row = counts.toJson();
                if (confusions) {
                    row.put("confused_with", mostConfused(label));
                }
                json.put(label, row);
            }
        });
        json.putAll(averages());
        return json;
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
        return labels.values().stream().filter(c -> c.support() > 0).toList();
    }

    private Map<String, Object> mostConfused(String label) {
        Map<String, Object> most = new LinkedHashMap<>();
        confused.getOrDefault(label, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(CONFUSED_WITH)
                .forEach(e -> most.put(e.getKey(), (long) e.getValue()));
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
