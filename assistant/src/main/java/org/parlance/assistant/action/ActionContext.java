package org.parlance.assistant.action;

import java.util.List;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;

/**
 * Where an action runs.
 *
 * @param tracker the conversation so far
 * @param channel where it is said
 * @param room what it works with
 * @param journal takes notes of this turn
 */
public record ActionContext(Tracker tracker, String channel, ActionRoom room, Journal journal) {
    public Domain domain() {
        return room.domain();
    }

    public TrackerState state() {
        return tracker.state();
    }

    public ActionContext with(Tracker other) {
        return new ActionContext(other, channel, room, journal);
    }

    /** The same context as if some events happened now. */
    public ActionContext plus(List<? extends Event> events) {
        return with(tracker.plus(events.stream().map(journal.stamper()::trial).toList()));
    }

    /** The action of that name, with a project's own taking the place of a default one. */
    public DialogueAction action(String name) {
        return room.book().action(name);
    }
}
