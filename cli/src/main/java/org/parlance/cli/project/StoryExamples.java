package org.parlance.cli.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;

/** Texts in training stories that stand beside their intent: Rasa's understanding learns from them as from examples. */
final class StoryExamples {
    private StoryExamples() {}

    static NluData of(StoryData stories) {
        List<Example> examples = new ArrayList<>();
        stories.stories().stream().map(Block.Story::steps).forEach(steps -> add(steps, examples));
        stories.rules().stream().map(Block.Rule::steps).forEach(steps -> add(steps, examples));
        return new NluData(examples, Map.of(), List.of(), List.of());
    }

    private static void add(List<StoryStep> steps, List<Example> out) {
        for (StoryStep step : steps) {
            if (step instanceof StoryStep.Either either) {
                add(either.options(), out);
            } else if (step instanceof StoryStep.UserSays user && user.intent().isPresent()) {
                user.text()
                        .filter(text -> !text.isBlank() && !text.startsWith("/"))
                        .ifPresent(text -> out.add(new Example(
                                text, user.fullIntent().or(user::intent), user.entities(), Map.of(), user.where())));
            }
        }
    }
}
