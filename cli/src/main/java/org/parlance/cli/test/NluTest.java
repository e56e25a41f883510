package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.nlu.data.Example;

/** Parses examples whose intents and entities are known and counts what came out. */
final class NluTest {
    private final List<IntentResult> intents = new ArrayList<>();
    private final ClassificationReport intentReport = new ClassificationReport();
    private final ClassificationReport entityReport = new ClassificationReport();
    private final List<Map<String, Object>> entityErrors = new ArrayList<>();

    NluTest(Understanding understanding, List<Example> gold) {
        for (Example example : gold) {
            Parse parse = understanding.parse(example.text(), ParseContext.NONE).parse();
            example.intent().ifPresent(intent -> intent(example.text(), intent, parse.intent()));
            entities(example, parse);
        }
    }

    List<IntentResult> intents() {
        return intents;
    }

    ClassificationReport intentReport() {
        return intentReport;
    }

    ClassificationReport entityReport() {
        return entityReport;
    }

    /** Rasa's {@code intent_errors.json}. */
    List<Map<String, Object>> intentErrors() {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (IntentResult result : intents) {
            if (!result.right()) {
                Map<String, Object> prediction = new LinkedHashMap<>();
                prediction.put("name", result.predictedName());
                prediction.put("confidence", result.predicted().confidence());
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("text", result.text());
                error.put("intent", result.gold());
                error.put("intent_prediction", prediction);
                errors.add(error);
            }
        }
        return errors;
    }

    /** Examples whose entities are not exactly those annotated. */
    List<Map<String, Object>> entityErrors() {
        return entityErrors;
    }

    private void intent(String text, String gold, IntentScore predicted) {
        intents.add(new IntentResult(text, gold, predicted));
        intentReport.add(gold, predicted.name().orElse(""));
    }

    /** Counts exact spans: start, end, type, role and group all right. */
    private void entities(Example example, Parse parse) {
        List<String> gold = example.entities().stream().map(NluTest::key).toList();
        List<String> found =
                new ArrayList<>(parse.entities().stream().map(NluTest::key).toList());
        boolean wrong = false;
        for (int i = 0; i < gold.size(); i++) {
            boolean hit = found.remove(gold.get(i));
            wrong |= !hit;
            entityReport.count(example.entities().get(i).type(), hit ? new Counts(1, 0, 0) : new Counts(0, 0, 1));
        }
        for (String extra : found) {
            entityReport.count(extra.substring(0, extra.indexOf('@')), new Counts(0, 1, 0));
        }
        if (wrong || !found.isEmpty()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("text", example.text());
            error.put(
                    "entities", example.entities().stream().map(Entity::toJson).toList());
            error.put(
                    "predicted_entities",
                    parse.entities().stream().map(Entity::toJson).toList());
            entityErrors.add(error);
        }
    }

    private static String key(Entity entity) {
        return "%s@%d-%d#%s#%s"
                .formatted(
                        entity.type(),
                        entity.span().start(),
                        entity.span().end(),
                        entity.role().orElse(""),
                        entity.group().orElse(""));
    }
}
