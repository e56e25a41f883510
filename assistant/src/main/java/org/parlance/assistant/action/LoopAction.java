package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionRejectedException;

/** An action that stays active over several turns of the user until it is done. */
public abstract class LoopAction implements DialogueAction {
    @Override
    public final List<Event> run(ActionContext context) throws ActionRejectedException {
        List<Event> events = new ArrayList<>();
        if (!context.state().inLoop(name())) {
            List<Event> started = List.of(Event.ActiveLoop.started(name()));
            events.addAll(started);
            events.addAll(activate(context.plus(started)));
        }
        if (!isDone(context, events)) {
            events.addAll(proceed(context, List.copyOf(events)));
        }
        if (isDone(context, events)) {
            events.add(Event.ActiveLoop.ended());
            events.addAll(deactivate(context));
        }
        return events;
    }

    /** What happens when the loop begins; the context already has it active. */
    protected abstract List<Event> activate(ActionContext context) throws ActionRejectedException;

    /** One round; the context is the one before this run, {@code soFar} what this run did. */
    protected abstract List<Event> proceed(ActionContext context, List<Event> soFar) throws ActionRejectedException;

    protected abstract boolean isDone(ActionContext context, List<Event> soFar);

    /** What happens when the loop ends. */
    protected abstract List<Event> deactivate(ActionContext context) throws ActionRejectedException;
}
