package org.parlance.nlu.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;

/**
 * How well a component did on examples that it had not learnt from.
 *
 * @param examples how many were tried
 * @param intentAccuracy share of right intents, 0 to 1, where it classifies
 * @param entityF1 harmonic mean of precision and recall of exact spans, 0 to 1, where it extracts
 * @param entities the same for each type of entity that was annotated or found
 * @param calibrationError how far confidences are from the share that is right, on average (expected calibration error, Naeini et
 *     al. 2015, 15 bins), 0 to 1
 * @param thresholds what a fallback would cost and save
 */
public record HeldOut(
        int examples,
        Optional<Double> intentAccuracy,
        Optional<Double> entityF1,
        Map<String, OfEntity> entities,
        Optional<Double> calibrationError,
        Optional<Thresholds> thresholds) {
    /** A component that can tell its held-out scores. */
    public interface Scored {
        Optional<HeldOut> heldOut();
    }

    /** How often a type of entity was annotated and found, and the F1 score of its exact spans. */
    public record OfEntity(int annotated, int found, double f1) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("annotated", (long) annotated);
            json.put("found", (long) found);
            json.put("f1", f1);
            return json;
        }

        static OfEntity fromJson(Object value) {
            Map<String, Object> json = Json.map(value);
            return new OfEntity(
                    count(json, "annotated"),
                    count(json, "found"),
                    number(json.get("f1")).orElse(0.0));
        }
    }

    public HeldOut {
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    }

    /** Scores of one that extracts. */
    public static HeldOut ofEntities(int examples, double f1, Map<String, OfEntity> entities) {
        return new HeldOut(examples, Optional.empty(), Optional.of(f1), entities, Optional.empty(), Optional.empty());
    }

    /** These scores and the entities' of another. */
    public HeldOut withEntities(HeldOut other) {
        return new HeldOut(examples, intentAccuracy, other.entityF1, other.entities, calibrationError, thresholds);
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("examples", (long) examples);
        intentAccuracy.ifPresent(value -> json.put("intent_accuracy", value));
        entityF1.ifPresent(value -> json.put("entity_f1", value));
        if (!entities.isEmpty()) {
            Map<String, Object> types = new LinkedHashMap<>();
            entities.forEach((type, score) -> types.put(type, score.toJson()));
            json.put("entities", types);
        }
        calibrationError.ifPresent(value -> json.put("calibration_error", value));
        thresholds.ifPresent(value -> json.put("thresholds", value.toJson()));
        return json;
    }

    public static HeldOut fromJson(Object value) {
        Map<String, Object> json = Json.map(value);
        Map<String, OfEntity> entities = new LinkedHashMap<>();
        if (json.containsKey("entities")) {
            Json.map(json.get("entities")).forEach((type, score) -> entities.put(type, OfEntity.fromJson(score)));
        }
        return new HeldOut(
                count(json, "examples"),
                number(json.get("intent_accuracy")),
                number(json.get("entity_f1")),
                entities,
                number(json.get("calibration_error")),
                Optional.ofNullable(json.get("thresholds")).map(Thresholds::fromJson));
    }

    private static int count(Map<String, Object> json, String key) {
        return json.get(key) instanceof Number n ? n.intValue() : 0;
    }

    private static Optional<Double> number(Object value) {
        return value instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty();
    }
}
