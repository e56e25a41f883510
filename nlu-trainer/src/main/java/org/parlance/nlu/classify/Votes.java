package org.parlance.nlu.classify;

import java.util.List;
import java.util.stream.Collectors;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;

/** Words what a component found. */
public final class Votes {
    private Votes() {}

    /** The two best of a ranking. */
    public static String of(List<IntentScore> ranking) {
        return ranking.stream()
                .limit(2)
                .map(score -> score.name().orElse("none") + " " + hundredths(score.confidence()))
                .collect(Collectors.joining(", then "));
    }

    /** A probability with two digits; a format would take longer than the ranking that it tells of. */
    static String hundredths(double probability) {
        long hundredths = Math.round(probability * 100);
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }

    public static String ofEntities(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.type() + " = " + entity.value())
                .collect(Collectors.joining(", "));
    }
}
