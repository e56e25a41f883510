package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parlance.core.message.Entity;
import org.parlance.policy.evaluate.StepResult;

/** What was expected of a story and what came instead, a line for each difference with its place in the file. */
final class Differences {
    private Differences() {}

    static List<String> of(StoryOutcome story) {
        List<String> lines = new ArrayList<>();
        story.wrongMessages().forEach(heard -> lines.add(message(heard)));
        story.wrongSteps().forEach(step -> lines.add(action(step)));
        return lines;
    }

    private static String action(StepResult step) {
        String who = step.policy()
                .map(policy -> String.format(Locale.ROOT, " (%s, %.2f)", policy, step.confidence()))
                .orElse("");
        return "%s: expected %s, predicted %s%s"
                .formatted(step.origin().place(), step.expected(), step.predicted(), who);
    }

    private static String message(Heard heard) {
        String place = heard.gold().where().file() + ":" + heard.gold().where().line();
        return "%s: expected %s, understood %s"
                .formatted(
                        place,
                        meaning(heard.goldIntent(), heard.gold().entities()),
                        meaning(heard.parsedIntent(), heard.parsed().entities()));
    }

    private static String meaning(String intent, List<Entity> entities) {
        return entities.isEmpty()
                ? intent
                : entities.stream()
                        .map(entity -> entity.type() + "=" + entity.value())
                        .collect(Collectors.joining(", ", intent + " {", "}"));
    }
}
