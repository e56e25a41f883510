package org.parlance.cli.test;

import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.training.Origin;

/** One thing after the other that happened when a test story was walked. */
sealed interface Moment {
    /** Whether it was as the story has it. */
    boolean isRight();

    /** The step of the story, or the one before where the story has none. */
    Origin origin();

    /**
     * The user said something.
     *
     * @param gold as the story has it
     * @param heard what the model made of the text; absent where it was not asked
     */
    record Said(UserUttered gold, Optional<Heard> heard, Origin origin) implements Moment {
        @Override
        public boolean isRight() {
            return heard.map(Heard::isRight).orElse(true);
        }
    }

    /** The story has an action here. */
    record Acted(StepResult step) implements Moment {
        @Override
        public boolean isRight() {
            return step.isRight();
        }

        @Override
        public Origin origin() {
            return step.origin();
        }
    }

    /** The story says that a slot has a value or that a form is active. */
    record Told(Event event, Origin origin) implements Moment {
        @Override
        public boolean isRight() {
            return true;
        }
    }

    /** The story asserts something; {@code found} is what was there instead. */
    record Checked(Assertion assertion, Optional<String> found, Origin origin) implements Moment {
        @Override
        public boolean isRight() {
            return found.isEmpty();
        }
    }

    /** A custom action ran and failed, e.g. since its server doesn't answer. */
    record Broke(String action, String reason, Origin origin) implements Moment {
        @Override
        public boolean isRight() {
            return false;
        }
    }
}
