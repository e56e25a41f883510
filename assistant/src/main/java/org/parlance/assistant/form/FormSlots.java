package org.parlance.assistant.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Form;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;

/** What a form finds out about its slots in a conversation. */
final class FormSlots {
    private final Form form;

    FormSlots(Form form) {
        this.form = form;
    }

    /** The slot this form asked for; none while another form is active. */
    Optional<String> asked(TrackerState state) {
        return state.inLoop(form.name())
                ? Optional.ofNullable(state.slot(DefaultSlots.REQUESTED_SLOT)).map(Object::toString)
                : Optional.empty();
    }

    /** The values set since the last message, for slots of this form and the one it asked for. */
    Map<String, Object> heard(Tracker tracker) {
        Set<String> wanted = new LinkedHashSet<>(form.requiredSlots());
        asked(tracker.state()).ifPresent(wanted::add);
        Map<String, Object> values = new LinkedHashMap<>();
        List<Event> events = tracker.events();
        for (int i = sinceMessage(tracker); i < events.size(); i++) {
            if (events.get(i) instanceof SlotSet set && wanted.contains(set.name())) {
                values.put(set.name(), set.value());
            }
        }
        return values;
    }

    /** The required slots that have values. */
    Map<String, Object> filled(TrackerState state) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String slot : form.requiredSlots()) {
            if (state.slot(slot) != null) {
                values.put(slot, state.slot(slot));
            }
        }
        return values;
    }

    Optional<String> firstEmpty(TrackerState state) {
        return form.requiredSlots().stream()
                .filter(slot -> state.slot(slot) == null)
                .findFirst();
    }

    private static int sinceMessage(Tracker tracker) {
        List<Event> events = tracker.events();
        Optional<UserUttered> last = tracker.state().latestMessage();
        for (int i = events.size() - 1; i > 0; i--) {
            Event event = events.get(i);
            boolean isLast = event instanceof UserUttered message
                    && last.filter(m -> sameMessage(m, message)).isPresent();
            if (isLast || event instanceof Event.Restarted) {
                return i;
            }
        }
        return 0;
    }

    /** A policy may have added entities to the state's copy, so those are not compared. */
    private static boolean sameMessage(UserUttered one, UserUttered other) {
        return one.text().equals(other.text())
                && one.stamp().seconds() == other.stamp().seconds();
    }

    static boolean sets(Event event, String slot) {
        return event instanceof SlotSet set && set.name().equals(slot);
    }

    static boolean setsRequested(Event event) {
        return sets(event, DefaultSlots.REQUESTED_SLOT);
    }
}
