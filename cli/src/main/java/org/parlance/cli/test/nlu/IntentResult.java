package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.Judged;
import org.parlance.core.message.IntentScore;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Confident;

/**
 * One example of a test with what was made of it.
 *
 * @param example what was said
 * @param gold the intent it has, or the full name of its answer
 * @param predicted what it was given
 * @param ranking all candidates, without the fallback
 */
record IntentResult(Example example, String gold, IntentScore predicted, List<IntentScore> ranking) {
    IntentResult {
        ranking = List.copyOf(ranking);
    }

    static List<Confident> confidences(List<IntentResult> results) {
        return results.stream()
                .map(result -> new Confident(result.confidence(), result.right()))
                .toList();
    }

    String text() {
        return example.text();
    }

    String predictedName() {
        return predicted.name().orElse("");
    }

    double confidence() {
        return predicted.confidence();
    }

    boolean right() {
        return gold.equals(predictedName());
    }

    /** How sure the model is of a label, 0 where it isn't among the candidates. */
    double confidenceIn(String label) {
        return ranking.stream()
                .filter(score -> score.is(label))
                .mapToDouble(IntentScore::confidence)
                .findFirst()
                .orElse(0);
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
        json.put("text", text());
        json.put(target, gold);
        json.put(target.replace("_target", "") + "_prediction", prediction);
        return json;
    }
}
