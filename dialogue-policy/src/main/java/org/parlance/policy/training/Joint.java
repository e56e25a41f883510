package org.parlance.policy.training;

import java.util.Map;
import java.util.Objects;
import org.parlance.core.tracker.TrackerState;

/** A checkpoint where segments begin or end, with the slot values a conversation must have to pass. */
record Joint(String name, Map<String, Object> conditions) {
    /** Where every conversation begins. */
    static final String START = "STORY_START";
    /** Begins the names of joints that nobody wrote. */
    static final String GENERATED = "GENR_";

    static Joint of(String name) {
        return new Joint(name, Map.of());
    }

    boolean isOpenTo(TrackerState state) {
        return conditions.entrySet().stream()
                .allMatch(condition -> Objects.equals(state.slot(condition.getKey()), condition.getValue()));
    }
}
