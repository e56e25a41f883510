package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;

/** Begins a session, and keeps the slots of the last one where the domain says so. */
public record SessionStart() implements DialogueAction {
    @Override
    public String name() {
        return DefaultActions.SESSION_START;
    }

    @Override
    public List<Event> run(ActionContext context) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.SessionStarted(Stamp.NONE));
        if (context.domain().session().carryOverSlots()) {
            for (Event event : context.tracker().appliedEvents()) {
                if (event instanceof Event.SlotSet set) {
                    Map<String, Object> metadata = set.stamp().metadata();
                    events.add(set.at(new Stamp(0.0, metadata)));
                }
            }
        }
        events.add(Event.ActionExecuted.of(DefaultActions.LISTEN));
        return events;
    }
}
