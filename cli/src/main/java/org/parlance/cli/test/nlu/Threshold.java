package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parlance.nlu.math.Confident;

/**
 * What a fallback below a confidence would do.
 *
 * @param value the confidence that is enough
 * @param answered share of examples that it lets through
 * @param rightOfAnswered share of right ones among those
 * @param falseFallback share of what was understood rightly that would still be a fallback
 * @param missedFallback share of what was understood wrongly that would be answered nevertheless
 */
record Threshold(double value, double answered, double rightOfAnswered, double falseFallback, double missedFallback) {
    private static final int STEPS = 20;

    /** From 0.05 to 0.95. */
    static List<Threshold> all(List<Confident> results) {
        return IntStream.range(1, STEPS)
                .mapToObj(step -> of((double) step / STEPS, results))
                .toList();
    }

    private static Threshold of(double value, List<Confident> results) {
        long right = results.stream().filter(Confident::right).count();
        long answered =
                results.stream().filter(result -> result.confidence() >= value).count();
        long answeredRight = results.stream()
                .filter(result -> result.confidence() >= value && result.right())
                .count();
        return new Threshold(
                value,
                share(answered, results.size()),
                share(answeredRight, answered),
                share(right - answeredRight, right),
                share(answered - answeredRight, results.size() - right));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("threshold", value);
        json.put("answered", answered);
        json.put("right_of_answered", rightOfAnswered);
        json.put("false_fallback", falseFallback);
        json.put("missed_fallback", missedFallback);
        return json;
    }
}
