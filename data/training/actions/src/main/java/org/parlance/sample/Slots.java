package org.parlance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;

/** Reads and clears slots in the forms that the actions need. */
final class Slots {
    private Slots() {}

    /** A slot as text; empty when unset or blank. */
    static Optional<String> text(Tracker tracker, String slot) {
        return Optional.ofNullable(tracker.state().slot(slot))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    static boolean isTrue(Tracker tracker, String slot) {
        return text(tracker, slot).map(Boolean::parseBoolean).orElse(false);
    }

    static Optional<OrderNumber> orderNumber(Tracker tracker) {
        return text(tracker, "order_number").flatMap(OrderNumber::read);
    }

    /** Events that unset the slots named. */
    static List<Event> cleared(String... slots) {
        return new ArrayList<>(Arrays.stream(slots)
                .map(slot -> (Event) Event.SlotSet.of(slot, null))
                .toList());
    }
}
