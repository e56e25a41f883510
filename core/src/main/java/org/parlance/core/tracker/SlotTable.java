package org.parlance.core.tracker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;

/** The slots a tracker keeps, with their types and initial values. */
public final class SlotTable {
    private final Map<String, Slot> slots;
    private final Map<String, Object> initial;

    private SlotTable(Map<String, Slot> slots) {
        this.slots = slots;
        Map<String, Object> values = new LinkedHashMap<>();
        slots.forEach((name, slot) -> values.put(name, slot.type().coerce(slot.initialValue())));
        this.initial = Collections.unmodifiableMap(values);
    }

    public static SlotTable of(Domain domain) {
        return new SlotTable(domain.slots());
    }

    static SlotTable of(Map<String, Slot> slots) {
        return new SlotTable(slots);
    }

    Map<String, Object> initial() {
        return initial;
    }

    /** The values with one changed; an unknown slot is left out, as in Rasa. */
    Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Slot slot = slots.get(name);
        if (slot == null) {
            return values;
        }
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, slot.type().coerce(value));
        return Collections.unmodifiableMap(changed);
    }
}
