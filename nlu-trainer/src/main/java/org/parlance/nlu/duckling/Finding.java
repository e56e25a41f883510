package org.parlance.nlu.duckling;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something Duckling or a rule found.
 *
 * @param dimension Duckling's name, e.g. {@code amount-of-money}
 * @param start in UTF-16 indices where a rule found it
 * @param end behind its last character
 * @param value Duckling's JSON for it
 */
record Finding(String dimension, int start, int end, Map<String, Object> value) {

    /** The plain value, or both ends of an interval, as Rasa takes it. */
    Object plain() {
        if (!"interval".equals(value.get("type"))) {
            return value.get("value");
        }
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("to", inner("to"));
        ends.put("from", inner("from"));
        return ends;
    }

    private Object inner(String key) {
        return value.get(key) instanceof Map<?, ?> end ? end.get("value") : null;
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
