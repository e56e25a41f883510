package org.parlance.cli.bench;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.json.Json;

/**
 * One training with its test.
 *
 * @param seed of the training
 * @param model the model's file name
 * @param trained how many examples it learnt from
 * @param tested how many examples it was tested with
 * @param figures what was measured
 */
record NluRun(long seed, String model, long trained, long tested, Map<Figure, Double> figures) {
    NluRun {
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("model", model);
        json.put("train_examples", trained);
        json.put("test_examples", tested);
        json.put("figures", Figure.toJson(figures));
        return json;
    }

    String line() {
        return Json.write(toJson());
    }

    static NluRun ofLine(String line) throws IOException {
        Map<String, Object> json = Json.readObject(line);
        return new NluRun(
                number(json, "seed"),
                String.valueOf(json.get("model")),
                number(json, "train_examples"),
                number(json, "test_examples"),
                Figure.fromJson(Json.map(json.get("figures"))));
    }

    private static long number(Map<String, Object> json, String key) {
        return ((Number) json.get(key)).longValue();
    }
}
