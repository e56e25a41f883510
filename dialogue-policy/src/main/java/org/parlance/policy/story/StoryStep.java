package org.parlance.policy.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;

/** One step of a story or a rule. */
public sealed interface StoryStep {
    /** The place in the user's file. */
    Location where();

    /** What this kind of step adds to whatever is being built from a story. */
    void visit(StepVisitor visitor);

    /**
     * The user says something.
     *
     * @param intent the base intent; absent in an end-to-end step
     * @param fullIntent {@code base/key} where a test names the retrieval answer
     * @param text what was said, without annotations; absent where only an intent is given
     * @param entities as listed, or as annotated in the text
     */
    record UserSays(
            Optional<String> intent,
            Optional<String> fullIntent,
            Optional<String> text,
            List<Entity> entities,
            Location where)
            implements StoryStep {
        public UserSays {
            entities = List.copyOf(entities);
        }

        @Override
        public void visit(StepVisitor visitor) {
            visitor.userSays(this);
        }
    }

    /** The assistant runs an action; a name such as {@code restart} stands for the event of that name, as in Rasa. */
    record BotDoes(String action, Location where) implements StoryStep {
        @Override
        public void visit(StepVisitor visitor) {
            visitor.botDoes(this);
        }
    }

    /** The assistant says a text, which counts as an action (end-to-end). */
    record BotSays(String text, Location where) implements StoryStep {
        @Override
        public void visit(StepVisitor visitor) {
            visitor.botSays(this);
        }
    }

    /** A slot has a value from here on; {@code value} null means unset. */
    record SlotWasSet(String slot, Object value, Location where) implements StoryStep {
        @Override
        public void visit(StepVisitor visitor) {
            visitor.slotWasSet(this);
        }
    }

    /** A form is active from here on, or with no name none is. */
    record LoopIs(Optional<String> loop, Location where) implements StoryStep {
        @Override
        public void visit(StepVisitor visitor) {
            visitor.loopIs(this);
        }
    }

    /** A joint to other stories; conditions name slots that must have these values. */
    record Checkpoint(String name, Map<String, Object> conditions, Location where) implements StoryStep {
        public Checkpoint {
            conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        }

        @Override
        public void visit(StepVisitor visitor) {
            visitor.checkpoint(this);
        }
    }

    /** Any one of several user messages or slot values. */
    record Either(List<StoryStep> options, Location where) implements StoryStep {
        public Either {
            options = List.copyOf(options);
        }

        @Override
        public void visit(StepVisitor visitor) {
            visitor.either(this);
        }
    }
}
