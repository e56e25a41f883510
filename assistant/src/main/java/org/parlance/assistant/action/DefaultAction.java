package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;

/** A default action that says at most one response and then always leaves the same events. */
record DefaultAction(String name, Optional<String> response, List<Event> after) implements DialogueAction {
    DefaultAction {
        after = List.copyOf(after);
    }

    /** Waits for the user. */
    static DefaultAction listen() {
        return silent(DefaultActions.LISTEN);
    }

    /** Marks that the intent was unexpected. */
    static DefaultAction unlikelyIntent() {
        return silent(DefaultActions.UNLIKELY_INTENT);
    }

    /** Forgets everything. */
    static DefaultAction restart() {
        return saying(DefaultActions.RESTART, "utter_restart", new Event.Restarted(Stamp.NONE));
    }

    /** Says that nothing was understood and forgets the message. */
    static DefaultAction fallback() {
        return saying(DefaultActions.DEFAULT_FALLBACK, "utter_default", rewind());
    }

    /** Goes back by one turn of the user. */
    static DefaultAction back() {
        return saying(DefaultActions.BACK, "utter_back", rewind(), rewind());
    }

    /** Asks for other words. */
    static DefaultAction askRephrase() {
        return saying(DefaultActions.ASK_REPHRASE, "utter_ask_rephrase");
    }

    /** Ends the active form. */
    static DefaultAction deactivateLoop() {
        return silent(
                DefaultActions.DEACTIVATE_LOOP,
                Event.ActiveLoop.ended(),
                Event.SlotSet.of(DefaultSlots.REQUESTED_SLOT, null));
    }

    private static DefaultAction silent(String name, Event... after) {
        return new DefaultAction(name, Optional.empty(), Arrays.asList(after));
    }

    private static DefaultAction saying(String name, String response, Event... after) {
        return new DefaultAction(name, Optional.of(response), Arrays.asList(after));
    }

    private static Event rewind() {
        return new Event.UserUtteranceReverted(Stamp.NONE);
    }

    @Override
    public List<Event> run(ActionContext context) {
        List<Event> events = new ArrayList<>();
        response.ifPresent(r -> events.addAll(BotMessages.response(context, r, Map.of())));
        events.addAll(after);
        return events;
    }
}
