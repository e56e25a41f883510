package org.parlance.core.domain;

import java.util.List;

/**
 * A place where the assistant keeps a value.
 *
 * @param name its name
 * @param type what it holds
 * @param initialValue JSON-like; null = unset
 * @param influencesConversation whether policies look at it
 * @param mappings how messages fill it, first that gives a value wins
 */
public record Slot(
        String name, SlotType type, Object initialValue, boolean influencesConversation, List<SlotMapping> mappings) {
    public Slot {
        mappings = List.copyOf(mappings);
    }

    /** True when policies see this slot. */
    public boolean featurized() {
        return influencesConversation && type.featureCount() > 0;
    }
}
