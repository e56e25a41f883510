package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import org.parlance.cli.model.LoadedModel;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.policy.evaluate.GoldWalk;
import org.parlance.policy.story.StoryData;

/**
 * Test stories walked with a model.
 *
 * @param stories in the order of the files
 */
record StoryTest(List<StoryOutcome> stories) {
    StoryTest {
        stories = List.copyOf(stories);
    }

    /** Walks the stories with the intents and entities they name. */
    static StoryTest gold(LoadedModel model, StoryData stories, Problems problems) {
        return walk(model, stories, Map.of(), problems);
    }

    /** Walks the stories with what the model parses from the texts they have. */
    static StoryTest endToEnd(LoadedModel model, StoryData stories, Problems problems) {
        HeardStories ear = new HeardStories(model.understanding());
        StoryData parsed = ear.hear(stories);
        return walk(model, parsed, ear.heard(), problems);
    }

    private static StoryTest walk(LoadedModel model, StoryData stories, Map<Location, Heard> heard, Problems problems) {
        Policy policy = model.policy()
                .orElseThrow(() -> new ParlanceException(
                        Kind.DATA,
                        Problem.error(Location.ofFile(model.file().toString()), "This model has no dialogue policies.")
                                .maybe("it was trained with \"parlance train nlu\"; \"parlance test nlu\" tests it.")));
        return new StoryTest(new GoldWalk(policy, model.domain())
                .walk(stories, problems).stream()
                        .map(result -> StoryOutcome.of(result, heard))
                        .toList());
    }

    List<StoryOutcome> failed() {
        return stories.stream().filter(story -> !story.isRight()).toList();
    }

    int actions() {
        return stories.stream().mapToInt(story -> story.result().steps().size()).sum();
    }

    int rightActions() {
        return actions()
                - stories.stream().mapToInt(story -> story.wrongSteps().size()).sum();
    }

    int rightStories() {
        return stories.size() - failed().size();
    }

    boolean allRight() {
        return failed().isEmpty();
    }
}
