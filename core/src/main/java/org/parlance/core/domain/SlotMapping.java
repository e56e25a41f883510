package org.parlance.core.domain;

import java.util.List;
import java.util.Optional;

/** One way a slot can be filled from a user's message. */
public sealed interface SlotMapping {
    /** When the mapping applies. */
    Filter filter();

    /** Rasa's name of the mapping, e.g. {@code from_entity}. */
    String typeName();

    /**
     * @param intents only these, when not empty
     * @param notIntents none of these
     * @param conditions one of these must hold, when not empty
     */
    record Filter(List<String> intents, List<String> notIntents, List<Condition> conditions) {
        public static final Filter ALWAYS = new Filter(List.of(), List.of(), List.of());

        public Filter {
            intents = List.copyOf(intents);
            notIntents = List.copyOf(notIntents);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * @param activeLoop the form that must be active; absent = no form may be active
     * @param requestedSlot the slot that must be asked for, where given
     */
    record Condition(Optional<String> activeLoop, Optional<String> requestedSlot) {}

    /** The value of an entity with just this type, role and group. */
    record FromEntity(String entity, Optional<String> role, Optional<String> group, Filter filter)
            implements SlotMapping {
        @Override
        public String typeName() {
            return "from_entity";
        }
    }

    /** A constant when an intent is said. */
    record FromIntent(Object value, Filter filter) implements SlotMapping {
        @Override
        public String typeName() {
            return "from_intent";
        }
    }

    /** A constant when the intent that started the form is said. */
    record FromTriggerIntent(Object value, Filter filter) implements SlotMapping {
        @Override
        public String typeName() {
            return "from_trigger_intent";
        }
    }

    /** The whole text. */
    record FromText(Filter filter) implements SlotMapping {
        @Override
        public String typeName() {
            return "from_text";
        }
    }

    /** Filled by an action: the named one on each user turn, or whichever sets it. */
    record Custom(Optional<String> action, Filter filter) implements SlotMapping {
        @Override
        public String typeName() {
            return "custom";
        }
    }
}
