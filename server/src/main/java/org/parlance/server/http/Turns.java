package org.parlance.server.http;

import java.util.List;
import java.util.stream.Stream;
import org.parlance.assistant.Turn;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.tracker.Tracker;

/** Turns that are put together from others or from events as they are. */
final class Turns {
    private Turns() {}

    /** {@code second} was taken after {@code first}. */
    static Turn then(Turn first, Turn second) {
        return new Turn(
                second.after(),
                Stream.concat(first.newEvents().stream(), second.newEvents().stream())
                        .toList(),
                Stream.concat(first.replies().stream(), second.replies().stream())
                        .toList(),
                second.evidence(),
                Stream.concat(first.timers().stream(), second.timers().stream()).toList());
    }

    /** The turn without what it does to reminders. */
    static Turn withoutTimers(Turn turn) {
        return new Turn(turn.after(), turn.newEvents(), turn.replies(), turn.evidence(), List.of());
    }

    /** Events taken over as they are; those without a time happened now. */
    static Turn asGiven(Tracker tracker, List<Event> events) {
        double now = System.currentTimeMillis() / 1000.0;
        List<Event> timed = events.stream()
                .map(event -> event.stamp().seconds() == 0.0
                        ? event.at(new Stamp(now, event.stamp().metadata()))
                        : event)
                .toList();
        Evidence none = new Evidence(Evidence.VERSION, "", Parse.empty(), NluEvidence.NONE, List.of(), List.of());
        return new Turn(tracker.plus(timed), timed, List.of(), none, List.of());
    }
}
