package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.problem.Location;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.evaluate.StoryResult;

/**
 * How a test story came out.
 *
 * @param result its actions
 * @param heard its messages that were parsed; empty with gold intents
 */
record StoryOutcome(StoryResult result, Map<Location, Heard> heard) {
    static StoryOutcome of(StoryResult result, Map<Location, Heard> all) {
        Map<Location, Heard> own = new java.util.LinkedHashMap<>();
        result.gold().events().stream()
                .filter(event -> event.event() instanceof UserUttered)
                .map(event -> event.origin().where())
                .filter(all::containsKey)
                .forEach(where -> own.put(where, all.get(where)));
        return new StoryOutcome(result, own);
    }

    boolean isRight() {
        return result.isRight() && wrongMessages().isEmpty();
    }

    List<Heard> wrongMessages() {
        return heard.values().stream().filter(message -> !message.isRight()).toList();
    }

    List<StepResult> wrongSteps() {
        return result.steps().stream().filter(step -> !step.isRight()).toList();
    }

    /** The story's name with its file's, as Rasa writes it. */
    String title() {
        String file = result.file();
        return file.isEmpty()
                ? result.name()
                : "%s (%s)"
                        .formatted(
                                result.name(),
                                file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
    }
}
