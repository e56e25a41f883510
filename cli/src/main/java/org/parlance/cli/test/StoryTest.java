package org.parlance.cli.test;

import java.util.List;
import java.util.stream.Stream;
import org.parlance.cli.test.figures.Judged;
import org.parlance.policy.evaluate.StepResult;

/**
 * Test stories that were walked with a model.
 *
 * @param stories in the order of the files
 * @param endToEnd whether the texts were understood by the model
 */
record StoryTest(List<StoryOutcome> stories, boolean endToEnd) {
    StoryTest {
        stories = List.copyOf(stories);
    }

    List<StoryOutcome> failed() {
        return stories.stream().filter(story -> !story.isRight()).toList();
    }

    List<StoryOutcome> right() {
        return stories.stream().filter(StoryOutcome::isRight).toList();
    }

    Stream<StepResult> steps() {
        return stories.stream().flatMap(story -> story.steps().stream());
    }

    int actions() {
        return (int) steps().count();
    }

    int rightActions() {
        return (int) steps().filter(StepResult::isRight).count();
    }

    boolean allRight() {
        return failed().isEmpty();
    }

    /** The actions expected and predicted, those of listening included. */
    List<Judged> judgedActions() {
        return steps().map(step -> new Judged(step.expected(), step.predicted()))
                .toList();
    }
}
