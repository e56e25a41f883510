package org.parlance.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Parse;
import org.parlance.core.tracker.Tracker;

/** One run of a form's validation: the values that were just filled in, and what is decided about them. */
final class Validation {
    private final Tracker tracker;
    private final Dispatcher dispatcher;
    private final Map<String, Object> candidates;
    private final Map<String, Object> decided = new LinkedHashMap<>();

    Validation(Tracker tracker, Dispatcher dispatcher) {
        this.tracker = tracker;
        this.dispatcher = dispatcher;
        this.candidates = candidates(tracker.events());
    }

    /** The value filled in for a slot; empty when none was. */
    Optional<Object> candidate(String slot) {
        return Optional.ofNullable(candidates.get(slot));
    }

    boolean isRequested(String slot) {
        return slot.equals(tracker.state().slot(DefaultSlots.REQUESTED_SLOT));
    }

    /** What the NLU made of the last message. */
    Parse message() {
        return tracker.state().latestMessage().map(UserUttered::parse).orElseGet(Parse::empty);
    }

    /** The slot's value as decided in this run, else as it was. */
    Object value(String slot) {
        return decided.containsKey(slot) ? decided.get(slot) : tracker.state().slot(slot);
    }

    void accept(String slot, Object value) {
        decided.put(slot, value);
    }

    /** Unsets a slot, so that the form asks for it. */
    void ask(String slot) {
        decided.put(slot, null);
    }

    /** Unsets a slot and says why. */
    void refuse(String slot, String response, Map<String, Object> arguments) {
        ask(slot);
        dispatcher.utterResponse(response, arguments);
    }

    void say(String response, Map<String, Object> arguments) {
        dispatcher.utterResponse(response, arguments);
    }

    /** Ends the form here, whatever is still missing. */
    void endForm() {
        decided.put(DefaultSlots.REQUESTED_SLOT, null);
    }

    List<Event> events() {
        return decided.entrySet().stream()
                .map(entry -> (Event) Event.SlotSet.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A form hands over what was filled in as the last events of the conversation. */
    private static Map<String, Object> candidates(List<Event> events) {
        int first = events.size();
        while (first > 0 && events.get(first - 1) instanceof Event.SlotSet) {
            first--;
        }
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Event event : events.subList(first, events.size())) {
            if (event instanceof Event.SlotSet slot && !slot.name().equals(DefaultSlots.REQUESTED_SLOT)) {
                filled.put(slot.name(), slot.value());
            }
        }
        return filled;
    }
}
