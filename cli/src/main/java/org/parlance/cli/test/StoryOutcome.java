package org.parlance.cli.test;

import java.util.List;
import java.util.stream.Stream;
import org.parlance.policy.evaluate.StepResult;

/**
 * How a test story came out.
 *
 * @param name its name, several joined by {@code >} where it passed checkpoints
 * @param file where it stands
 * @param moments in order
 */
record StoryOutcome(String name, String file, List<Moment> moments) {
    StoryOutcome {
        moments = List.copyOf(moments);
    }

    boolean isRight() {
        return moments.stream().allMatch(Moment::isRight);
    }

    List<Moment> wrong() {
        return moments.stream().filter(moment -> !moment.isRight()).toList();
    }

    /** The actions. */
    List<StepResult> steps() {
        return of(Moment.Acted.class).map(Moment.Acted::step).toList();
    }

    <M extends Moment> Stream<M> of(Class<M> kind) {
        return moments.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The story's name with its file's, as Rasa writes it. */
    String title() {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return file.isEmpty() ? name : "%s (%s)".formatted(name, last);
    }
}
