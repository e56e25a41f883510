package org.parlance.policy.evaluate;

import java.util.List;
import org.parlance.policy.training.TrainingTracker;

/**
 * A test story walked to its end.
 *
 * @param name the story's name, several joined by {@code >} where it passed checkpoints
 * @param file where it stands
 * @param steps one for each action
 * @param gold the story as it was written out
 */
public record StoryResult(String name, String file, List<StepResult> steps, TrainingTracker gold) {
    public StoryResult {
        steps = List.copyOf(steps);
    }

    public boolean isRight() {
        return steps.stream().allMatch(StepResult::isRight);
    }
}
