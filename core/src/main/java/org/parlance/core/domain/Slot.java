package org.parlance.core.domain;

import java.util.List;
import org.parlance.core.problem.Location;

/**
 * A place where the assistant keeps a value.
 *
 * @param name its name
 * @param type what it holds
 * @param initialValue JSON-like; null = unset
 * @param influencesConversation whether policies look at it
 * @param mappings how messages fill it, first that gives a value wins
 * @param places where each mapping stands in the user's files; none where that isn't known
 */
public record Slot(
        String name,
        SlotType type,
        Object initialValue,
        boolean influencesConversation,
        List<SlotMapping> mappings,
        List<Location> places) {
    public Slot(
            String name,
            SlotType type,
            Object initialValue,
            boolean influencesConversation,
            List<SlotMapping> mappings) {
        this(name, type, initialValue, influencesConversation, mappings, List.of());
    }

    public Slot {
        mappings = List.copyOf(mappings);
        places = List.copyOf(places);
    }

    public Slot withPlaces(List<Location> others) {
        return new Slot(name, type, initialValue, influencesConversation, mappings, others);
    }

    /** Where a mapping stands; {@link Location#NONE} where that isn't known. */
    public Location place(SlotMapping mapping) {
        int index = mappings.indexOf(mapping);
        return places.size() == mappings.size() && index >= 0 ? places.get(index) : Location.NONE;
    }

    /** True when policies see this slot. */
    public boolean featurized() {
        return influencesConversation && type.featureCount() > 0;
    }
}
