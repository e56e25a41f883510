package org.parlance.policy.story;

import java.util.List;
import org.parlance.core.problem.Location;

/** A story or a rule. */
public sealed interface Block {
    String name();

    List<StoryStep> steps();

    /** Where its name stands. */
    Location where();

    /** An example of a conversation, from which policies generalize. */
    record Story(String name, List<StoryStep> steps, Location where) implements Block {
        public Story {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A turn that always goes the same way.
     *
     * @param condition what must hold before: active form and slots
     * @param conversationStart whether it holds only at the beginning of a conversation
     * @param waitForUserInput whether the assistant listens after the last action
     */
    record Rule(
            String name,
            List<StoryStep> condition,
            List<StoryStep> steps,
            boolean conversationStart,
            boolean waitForUserInput,
            Location where)
            implements Block {
        public Rule {
            condition = List.copyOf(condition);
            steps = List.copyOf(steps);
        }
    }
}
