package org.parlance.policy.property;

import java.util.Optional;

/** Something that happens in a conversation. */
public sealed interface Moment {
    boolean isNow(Step step);

    /** The user says an intent. */
    record Said(String intent) implements Moment {
        @Override
        public boolean isNow(Step step) {
            return step.intent().equals(Optional.of(intent));
        }
    }

    /** The assistant runs an action. */
    record Did(String action) implements Moment {
        @Override
        public boolean isNow(Step step) {
            return step.action().equals(Optional.of(action));
        }
    }

    /** A form ends, by being filled or called off. */
    record FormEnded(String form) implements Moment {
        @Override
        public boolean isNow(Step step) {
            return step.before().inLoop(form) && !step.after().inLoop(form);
        }
    }

    /** Something begins to hold, or holds already. */
    record Holds(Fact fact) implements Moment {
        @Override
        public boolean isNow(Step step) {
            return fact.holds(step.after());
        }
    }
}
