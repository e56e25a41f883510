package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.test.figures.Counts;
import org.parlance.nlu.math.Calibration;
import org.parlance.policy.rl.Interval;

/**
 * A test in few figures, each with its 95 % interval: Wilson's of a share, by drawing examples again of an F1.
 *
 * @param examples how many were tested
 * @param intents how many of them have an intent, and how many of those were right
 * @param accuracy the share of right intents; absent without any
 * @param macroF1 the mean of the intents' F1
 * @param entities entities as exact spans
 * @param entityF1 F1 of all entities together; absent where none is annotated
 * @param calibration whether confidences are what they say
 */
record Summary(
        int examples,
        Counts intents,
        Optional<Interval> accuracy,
        Optional<Interval> macroF1,
        Counts entities,
        Optional<Interval> entityF1,
        Calibration calibration) {
    private static final double CONFIDENCE = 0.95;

    static Summary of(NluTest test) {
        List<IntentResult> results = test.intents();
        int right = (int) results.stream().filter(IntentResult::right).count();
        return new Summary(
                test.examples().size(),
                new Counts(right, 0, results.size() - right),
                results.isEmpty() ? Optional.empty() : Optional.of(share(right, results.size())),
                results.isEmpty() ? Optional.empty() : Optional.of(Resampled.macroF1(results)),
                test.spans().report().micro(),
                test.annotated() ? Optional.of(Resampled.microF1(test.spans().perExample())) : Optional.empty(),
                Calibration.of(IntentResult.confidences(results)));
    }

    static Interval share(int some, int all) {
        return Interval.share(some, all, CONFIDENCE);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("examples", (long) examples);
        accuracy.ifPresent(value -> json.put("intent_accuracy", json(value)));
        macroF1.ifPresent(value -> json.put("intent_macro_f1", json(value)));
        entityF1.ifPresent(value -> json.put("entity_f1", json(value)));
        json.put("calibration", calibration.toJson());
        return json;
    }

    private static Map<String, Object> json(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", interval.value());
        json.put("low", interval.low());
        json.put("high", interval.high());
        return json;
    }
}
