package org.parlance.nlu.classify;

import java.util.List;
import java.util.Locale;
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
                .map(score -> String.format(Locale.ROOT, "%s %.2f", score.name().orElse("none"), score.confidence()))
                .collect(Collectors.joining(", then "));
    }

    public static String ofEntities(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.type() + " = " + entity.value())
                .collect(Collectors.joining(", "));
    }
}
