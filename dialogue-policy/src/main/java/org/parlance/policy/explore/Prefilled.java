package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.tracker.Tracker;

/**
 * Slots that no policy sees are unknown until a form begins that asks for them: they may have been filled earlier in the
 * conversation or not, and the form begins in each of these ways.
 */
final class Prefilled {
    /** Of a form with more such slots not every combination is played, but each slot by itself and all together. */
    private static final int MOST = 6;

    private final Domain domain;
    private final Relevance relevance;

    Prefilled(Project project, Relevance relevance) {
        this.domain = project.domain();
        this.relevance = relevance;
    }

    /** The conversation as it could be when this action begins a form; empty when it begins none. */
    List<Tracker> of(Tracker tracker, Optional<String> action) {
        Optional<Form> form =
                action.flatMap(domain::form).filter(found -> !tracker.state().inLoop(found.name()));
        if (form.isEmpty()) {
            return List.of();
        }
        List<Slot> unknown = form.get().requiredSlots().stream()
                .flatMap(name -> domain.slot(name).stream())
                .filter(slot -> !relevance.isSeen(slot) && fillsElsewhere(slot, form.get()))
                .toList();
        List<Tracker> ways = new ArrayList<>();
        subsets(unknown).forEach(changed -> ways.add(changed(tracker, changed)));
        return ways;
    }

    private static boolean fillsElsewhere(Slot slot, Form form) {
        return slot.mappings().stream()
                .map(SlotMapping::filter)
                .anyMatch(filter -> filter.conditions().isEmpty()
                        || filter.conditions().stream()
                                .anyMatch(condition -> !condition.activeLoop().equals(Optional.of(form.name()))));
    }

    /** All but the empty one. */
    private static List<List<Slot>> subsets(List<Slot> slots) {
        List<List<Slot>> subsets = new ArrayList<>();
        if (slots.size() > MOST) {
            slots.forEach(slot -> subsets.add(List.of(slot)));
            subsets.add(slots);
            return subsets;
        }
        for (int bits = 1; bits < 1 << slots.size(); bits++) {
            List<Slot> subset = new ArrayList<>();
            for (int i = 0; i < slots.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(slots.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private Tracker changed(Tracker tracker, List<Slot> slots) {
        Tracker other = tracker;
        for (Slot slot : slots) {
            boolean isSet = tracker.state().slot(slot.name()) != null;
            List<Object> values = relevance.valuesOf(slot);
            Object value = values.isEmpty() ? "something" : values.get(0);
            other = other.plus(SlotSet.of(slot.name(), isSet ? null : value));
        }
        return other;
    }
}
