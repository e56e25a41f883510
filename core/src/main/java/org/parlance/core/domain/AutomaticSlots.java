package org.parlance.core.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The slots that are there without being declared; a declared one of the same name stays. */
final class AutomaticSlots {
    private AutomaticSlots() {}

    static void add(Map<String, Slot> slots, boolean hasForms, Collection<String> actions) {
        if (hasForms) {
            put(DefaultSlots.REQUESTED_SLOT, new SlotType.Text(), slots);
        }
        if (actions.contains(DefaultActions.QUERY_KNOWLEDGE_BASE)) {
            put(DefaultSlots.LISTED_OBJECTS, new SlotType.Text(), slots);
            put(DefaultSlots.LAST_OBJECT, new SlotType.Text(), slots);
            put(DefaultSlots.LAST_OBJECT_TYPE, new SlotType.Text(), slots);
        }
        put(DefaultSlots.SESSION_STARTED_METADATA, new SlotType.Any(), slots);
    }

    private static void put(String name, SlotType type, Map<String, Slot> slots) {
        slots.putIfAbsent(name, new Slot(name, type, null, false, List.of()));
    }
}
