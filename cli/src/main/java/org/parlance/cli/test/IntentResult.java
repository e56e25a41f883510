package org.parlance.cli.test;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.message.IntentScore;

/**
 * One example of a test with what was made of it.
 *
 * @param text what was said
 * @param gold the intent it has, or the full name of its answer
 * @param predicted what it was given
 */
record IntentResult(String text, String gold, IntentScore predicted) {
    String predictedName() {
        return predicted.name().orElse("");
    }

    boolean right() {
        return gold.equals(predictedName());
    }

    Judged judged() {
        return new Judged(gold, predictedName());
    }

    /**
     * Rasa's JSON of an error or a success.
     *
     * @param target the key of what was expected; that of the prediction follows from it
     */
    Map<String, Object> toJson(String target) {
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("name", predictedName());
        prediction.put("confidence", predicted.confidence());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put(target, gold);
        json.put(target.replace("_target", "") + "_prediction", prediction);
        return json;
    }
}
