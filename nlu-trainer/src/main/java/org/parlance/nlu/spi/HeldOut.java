package org.parlance.nlu.spi;

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
 */
public record HeldOut(int examples, Optional<Double> intentAccuracy, Optional<Double> entityF1) {
    /** A component that can tell its held-out scores. */
    public interface Scored {
        Optional<HeldOut> heldOut();
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("examples", (long) examples);
        intentAccuracy.ifPresent(value -> json.put("intent_accuracy", value));
        entityF1.ifPresent(value -> json.put("entity_f1", value));
        return json;
    }

    public static HeldOut fromJson(Object value) {
        Map<String, Object> json = Json.map(value);
        int examples = json.get("examples") instanceof Number n ? n.intValue() : 0;
        return new HeldOut(examples, number(json.get("intent_accuracy")), number(json.get("entity_f1")));
    }

    private static Optional<Double> number(Object value) {
        return value instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty();
    }
}
