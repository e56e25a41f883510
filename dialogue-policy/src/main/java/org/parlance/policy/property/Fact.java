package org.parlance.policy.property;

import java.util.Objects;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.tracker.TrackerState;

/** Something that holds at a moment of a conversation, or doesn't. */
public sealed interface Fact {
    boolean holds(TrackerState state);

    /** A slot has this value; texts are compared as they are, other values by what they mean to the slot's type. */
    record SlotIs(String slot, Object value) implements Fact {
        @Override
        public boolean holds(TrackerState state) {
            Object actual = state.slot(slot);
            return Objects.equals(actual, value)
                    || actual != null && value != null && actual.toString().equalsIgnoreCase(value.toString());
        }
    }

    /** A slot has some value, or none. */
    record SlotIsSet(String slot, boolean set) implements Fact {
        @Override
        public boolean holds(TrackerState state) {
            return (state.slot(slot) != null) == set;
        }
    }

    /** A form is active. */
    record FormActive(String form) implements Fact {
        @Override
        public boolean holds(TrackerState state) {
            return state.inLoop(form);
        }
    }

    /** The user's last message has this intent. */
    record LastSaid(String intent) implements Fact {
        @Override
        public boolean holds(TrackerState state) {
            return state.latestMessage()
                    .map(UserUttered::parse)
                    .filter(parse -> parse.intent().is(intent))
                    .isPresent();
        }
    }
}
