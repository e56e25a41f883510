package org.parlance.cli.interactive.harvest;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.tracker.Tracker;

/**
 * One way that a talk took.
 *
 * @param said every message, also those that were answered within a form or by the fallback
 * @param counting the events that a story tells: without what was undone and the questions of a form that went well
 */
public record Line(List<UserUttered> said, List<Event> counting) {
    public Line {
        said = List.copyOf(said);
        counting = List.copyOf(counting);
    }

    public static Line of(Tracker tracker) {
        List<UserUttered> said = tracker.events().stream()
                .filter(UserUttered.class::isInstance)
                .map(UserUttered.class::cast)
                .toList();
        return new Line(said, tracker.appliedEvents());
    }
}
