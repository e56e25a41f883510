package org.parlance.nlu.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;
import org.parlance.nlu.math.Confident;
import org.parlance.nlu.math.Cut;

/**
 * What a fallback would cost and save at each threshold, by examples left out of training.
 *
 * @param proposed the highest threshold at which at most one right answer in a hundred is lost
 * @param rows by ascending threshold
 */
public record Thresholds(double proposed, List<Row> rows) {
    /**
     * One threshold; all shares from 0 to 1.
     *
     * @param falseFallback share of the right answers that it takes away
     * @param missedFallback share of the wrong answers that it lets pass
     * @param missedOutOfScope share of the texts out of scope that it lets pass, where that could be tried
     */
    public record Row(
            double threshold, double falseFallback, double missedFallback, Optional<Double> missedOutOfScope) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("threshold", threshold);
            json.put("false_fallback", falseFallback);
            json.put("missed_fallback", missedFallback);
            missedOutOfScope.ifPresent(share -> json.put("missed_out_of_scope", share));
            return json;
        }

        static Row fromJson(Object value) {
            Map<String, Object> json = Json.map(value);
            return new Row(
                    number(json.get("threshold")),
                    number(json.get("false_fallback")),
                    number(json.get("missed_fallback")),
                    Optional.ofNullable(json.get("missed_out_of_scope")).map(Thresholds::number));
        }
    }

    private static final double LOST = 0.01;
    private static final int STEPS = 100;

    public Thresholds {
        rows = List.copyOf(rows);
    }

    /**
     * Counts held-out confidences.
     *
     * @param strangers those in texts that belong to no label; may be empty
     */
    public static Thresholds of(List<Confident> results, List<Confident> strangers) {
        List<Row> rows = new ArrayList<>();
        double proposed = 0;
        for (int step = 1; step < STEPS; step++) {
            double threshold = (double) step / STEPS;
            Cut cut = Cut.at(threshold, results);
            Optional<Double> missed = strangers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Cut.at(threshold, strangers).missedFallback());
            rows.add(new Row(threshold, cut.falseFallback(), cut.missedFallback(), missed));
            proposed = cut.falseFallback() <= LOST ? threshold : proposed;
        }
        return new Thresholds(proposed, rows);
    }

    /** The proposed threshold's row. */
    public Optional<Row> atProposed() {
        return rows.stream().filter(row -> row.threshold() == proposed).findFirst();
    }

    public Map<String, Object> toJson() {
        return Map.of(
                "proposed", proposed, "rows", rows.stream().map(Row::toJson).toList());
    }

    public static Thresholds fromJson(Object value) {
        Map<String, Object> json = Json.map(value);
        return new Thresholds(
                number(json.get("proposed")),
                Json.list(json.get("rows")).stream().map(Row::fromJson).toList());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
