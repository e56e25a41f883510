package org.parlance.assistant.form;

import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.tracker.History;
import org.parlance.core.tracker.Tracker;

/**
 * What a message means for a decision point.
 *
 * @param tracker the conversation with the values the message set
 * @param heard those values
 */
record Heard(Tracker tracker, DecisionPoint point, Map<String, Object> heard) {
    /** A slot of the point whose value the message brought and that is not believed yet; none when the user confirmed. */
    Optional<String> fresh() {
        if (Boolean.TRUE.equals(heard.get(point.confirmedBy()))) {
            return Optional.empty();
        }
        boolean answered = heard.containsKey(point.confirmedBy());
        boolean believed = !answered && Boolean.TRUE.equals(tracker.state().slot(point.confirmedBy()));
        return point.slots().stream()
                .filter(slot -> heard.get(slot) != null)
                .filter(slot -> !believed || !repeats(slot))
                .findFirst();
    }

    /** How sure the NLU was of the value: of the entity where it says so, else of the intent. */
    double confidence(String slot) {
        Object value = heard.get(slot);
        Optional<Parse> parse = tracker.state().latestMessage().map(UserUttered::parse);
        return parse.stream()
                .flatMap(p -> p.entities().stream())
                .filter(entity -> value.equals(entity.value()))
                .map(Entity::details)
                .map(details -> details.get("confidence_entity"))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .findFirst()
                .or(() -> parse.map(p -> p.intent().confidence()))
                .orElse(0.0);
    }

    /** True when the slot had this value before the message. */
    boolean repeats(String slot) {
        for (History at = tracker.history(); !at.isEmpty(); at = at.before()) {
            if (at.event() instanceof UserUttered) {
                return heard.get(slot).equals(at.before().state().slot(slot));
            }
        }
        return false;
    }

    /** How often this run of the form asked whether the value is right. */
    int timesAsked() {
        int asked = 0;
        for (History at = tracker.history(); !at.isEmpty(); at = at.before()) {
            if (at.event() instanceof Event.ActiveLoop) {
                break;
            }
            if (at.event() instanceof SlotSet set
                    && set.name().equals(DefaultSlots.REQUESTED_SLOT)
                    && point.confirmedBy().equals(set.value())) {
                asked++;
            }
        }
        return asked;
    }
}
