package org.parlance.core.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that slots are to have, in order; null means unset, which in a form means that it is asked for again. */
public record SlotValues(Map<String, Object> values) {
    private static final SlotValues NONE = new SlotValues(Map.of());

    public SlotValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Leaves all slots as they are. */
    public static SlotValues none() {
        return NONE;
    }

    public static SlotValues of(String slot, Object value) {
        return NONE.and(slot, value);
    }

    public static SlotValues unset(String slot) {
        return NONE.and(slot, null);
    }

    /** These values and one more. */
    public SlotValues and(String slot, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(slot, value);
        return new SlotValues(more);
    }
}
