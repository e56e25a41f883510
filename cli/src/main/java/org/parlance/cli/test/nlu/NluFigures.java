package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ClassificationReport;

/** A test of the understanding in the JSON of Rasa's HTTP API. */
public final class NluFigures {
    private NluFigures() {}

    public static Map<String, Object> evaluation(NluTest test) {
        Map<String, Object> entities = new LinkedHashMap<>();
        for (TokenEntities extractor : test.extractors()) {
            Map<String, Object> json = figures(extractor.report());
            json.put("errors", extractor.errors());
            entities.put(extractor.extractor(), json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intent_evaluation", test.severalIntents() ? labels(test.intents(), "intent", "predicted") : null);
        json.put("entity_evaluation", test.annotated() ? entities : null);
        json.put(
                "response_selection_evaluation",
                test.answers().isEmpty()
                        ? null
                        : labels(test.answers(), "intent_response_key_target", "intent_response_key_prediction"));
        return json;
    }

    private static Map<String, Object> labels(List<IntentResult> results, String target, String predicted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "predictions",
                results.stream()
                        .map(result -> prediction(result, target, predicted))
                        .toList());
        json.putAll(figures(ClassificationReport.of(
                results.stream().map(IntentResult::judged).toList())));
        json.put(
                "errors",
                results.stream()
                        .filter(result -> !result.right())
                        .map(result -> result.toJson(target))
                        .toList());
        return json;
    }

    private static Map<String, Object> prediction(IntentResult result, String target, String predicted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", result.text());
        json.put(target, result.gold());
        json.put(predicted, result.predictedName());
        json.put("confidence", result.predicted().confidence());
        return json;
    }

    private static Map<String, Object> figures(ClassificationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", report.toJson());
        json.put("precision", report.weightedPrecision());
        json.put("f1_score", report.weightedF1());
        json.put("accuracy", report.accuracy());
        return json;
    }
}
