package org.parlance.policy.story;

import org.parlance.policy.story.StoryStep.BotDoes;
import org.parlance.policy.story.StoryStep.BotSays;
import org.parlance.policy.story.StoryStep.Checkpoint;
import org.parlance.policy.story.StoryStep.Either;
import org.parlance.policy.story.StoryStep.LoopIs;
import org.parlance.policy.story.StoryStep.SlotWasSet;
import org.parlance.policy.story.StoryStep.UserSays;

/** Does something for each kind of story step. */
public interface StepVisitor {
    void userSays(UserSays step);

    void botDoes(BotDoes step);

    void botSays(BotSays step);

    void slotWasSet(SlotWasSet step);

    void loopIs(LoopIs step);

    void checkpoint(Checkpoint step);

    void either(Either step);
}
