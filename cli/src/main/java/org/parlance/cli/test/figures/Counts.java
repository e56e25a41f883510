package org.parlance.cli.test.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a label was rightly, wrongly and not found.
 *
 * @param hits found and there
 * @param wrong found but not there
 * @param missed there but not found
 */
public record Counts(int hits, int wrong, int missed) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(hits + other.hits, wrong + other.wrong, missed + other.missed);
    }

    public double precision() {
        return hits + wrong == 0 ? 0 : (double) hits / (hits + wrong);
    }

    public double recall() {
        return hits + missed == 0 ? 0 : (double) hits / (hits + missed);
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** How often the label was there. */
    public int support() {
        return hits + missed;
    }

    public Map<String, Object> toJson() {
        return row(precision(), recall(), f1(), support());
    }

    public static Map<String, Object> row(double precision, double recall, double f1, int support) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("precision", precision);
        json.put("recall", recall);
        json.put("f1-score", f1);
        json.put("support", (long) support);
        return json;
    }
}
