package org.parlance.cli.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One thing that is measured, with its name in JSON and at the head of a table's column. */
public enum Figure {
    INTENT_ACCURACY("intent accuracy", Unit.SHARE),
    INTENT_MACRO_F1("intent macro F1", Unit.SHARE),
    IN_SCOPE_ACCURACY("in-scope accuracy", Unit.SHARE),
    OUT_OF_SCOPE_RECALL("out-of-scope recall", Unit.SHARE),
    OUT_OF_SCOPE_PRECISION("out-of-scope precision", Unit.SHARE),
    ENTITY_F1("entity F1, exact", Unit.SHARE),
    ENTITY_F1_ROLE_GROUP("entity F1, exact, with role and group", Unit.SHARE),
    ENTITY_F1_OVERLAP("entity F1, word overlap", Unit.SHARE),
    FRAME_ACCURACY("frame accuracy", Unit.SHARE),
    ECE("calibration error", Unit.SHARE),
    TRAINING_SECONDS("training (s)", Unit.COST),
    TRAINING_CPU_SECONDS("training, CPU (s)", Unit.COST),
    PEAK_MEGABYTES("peak memory (MB)", Unit.COST),
    MODEL_MEGABYTES("model (MB)", Unit.COST),
    PARSE_P50_MS("parse p50 (ms)", Unit.COST),
    PARSE_P99_MS("parse p99 (ms)", Unit.COST),
    PARSES_PER_SECOND("parses/s, 1 thread", Unit.COST),
    PARSES_PER_SECOND_2("parses/s, 2 threads", Unit.COST);

    /** Whether a figure says how good something is, as a share, or what it costs. */
    public enum Unit {
        SHARE,
        COST
    }

    private final String title;
    private final Unit unit;

    Figure(String title, Unit unit) {
        this.title = title;
        this.unit = unit;
    }

    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    /** Its name in JSON. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a value of it is shown: shares in per cent, costs with three digits that count. */
    String show(double value) {
        if (unit == Unit.SHARE) {
            return String.format(Locale.ROOT, "%.1f", 100 * value);
        }
        int places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    public static Map<String, Object> toJson(Map<Figure, Double> values) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach((figure, value) -> json.put(figure.key(), value));
        return json;
    }

    static Map<Figure, Double> fromJson(Map<String, Object> json) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        Arrays.stream(values())
                .filter(figure -> json.get(figure.key()) instanceof Number)
                .forEach(figure -> values.put(figure, ((Number) json.get(figure.key())).doubleValue()));
        return values;
    }
}
