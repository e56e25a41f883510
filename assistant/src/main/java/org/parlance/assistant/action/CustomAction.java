package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRejectedException;

/** Runs an action of the project's own; what it wants said comes before its events. */
public record CustomAction(String name) implements DialogueAction {
    @Override
    public List<Event> run(ActionContext context) throws ActionRejectedException {
        String key = context.journal().nextKey();
        ActionCall call = new ActionCall(name, context.tracker(), context.domain(), key);
        return settle(context, context.room().runner().run(call));
    }

    /** The events of an outcome. */
    public List<Event> settle(ActionContext context, ActionOutcome outcome) throws ActionRejectedException {
        if (outcome instanceof ActionOutcome.Rejected rejected) {
            throw new ActionRejectedException(rejected.reason());
        }
        if (outcome instanceof ActionOutcome.Failed failed) {
            throw new ActionFailedException(name, failed.kind(), failed.reason());
        }
        ActionOutcome.Done done = (ActionOutcome.Done) outcome;
        List<Event> events = new ArrayList<>();
        for (ActionMessage message : done.messages()) {
            events.addAll(BotMessages.of(context, message));
        }
        events.addAll(done.events());
        noteOrigins(context.journal(), done.events());
        return events;
    }

    private void noteOrigins(Journal journal, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.SlotSet set) {
                journal.origin(set.name(), "action " + name);
            }
        }
    }
}
