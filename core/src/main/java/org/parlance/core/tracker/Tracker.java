package org.parlance.core.tracker;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;

/**
 * One conversation: a sender and its events. It never changes; appending gives a new tracker and costs the same however
 * long the conversation is.
 *
 * <p>Two views derive from the events. {@link #state} is what actions and people see: slots, the last message, the active
 * form. {@link #history} is what policies see: the events that were not undone, with the turns of a form's happy path
 * folded into one.
 */
public final class Tracker {
    private final String sender;
    private final SlotTable slots;
    private final EventLog events;
    private final TrackerState state;
    private final History history;
    private final Set<String> loops;

    private Tracker(
            String sender, SlotTable slots, EventLog events, TrackerState state, History history, Set<String> loops) {
        this.sender = sender;
        this.slots = slots;
        this.events = events;
        this.state = state;
        this.history = history;
        this.loops = loops;
    }

    /** A conversation in which nothing happened yet. */
    public static Tracker start(String sender, Domain domain) {
        return start(sender, SlotTable.of(domain));
    }

    public static Tracker start(String sender, SlotTable slots) {
        StateFold fold = new StateFold(slots);
        return new Tracker(sender, slots, EventLog.empty(), fold.start(), new HistoryFold(fold).start(), Set.of());
    }

    public String sender() {
        return sender;
    }

    /** Every event, oldest first, also those that were undone. */
    public List<Event> events() {
        return events;
    }

    public TrackerState state() {
        return state;
    }

    public History history() {
        return history;
    }

    /** The events that still count, oldest first (Rasa's {@code applied_events}). */
    public List<Event> appliedEvents() {
        return history.events();
    }

    public Tracker plus(Collection<? extends Event> more) {
        Tracker tracker = this;
        for (Event event : more) {
            tracker = tracker.plus(event);
        }
        return tracker;
    }

    public Tracker plus(Event event) {
        StateFold fold = new StateFold(slots);
        EventLog all = events.plus(event);
        Set<String> known = loopsWith(event);
        History next = known.size() == loops.size()
                ? new HistoryFold(fold).plus(history, event, known)
                : refold(new HistoryFold(fold), all, known);
        boolean undone = event instanceof Event.UserUtteranceReverted || event instanceof Event.ActionReverted;
        TrackerState after = undone ? next.state() : event.visit(fold, state);
        return new Tracker(sender, slots, all, after, next, known);
    }

    /** The same conversation of another domain, folded anew. */
    public Tracker over(SlotTable other) {
        return start(sender, other).plus(events);
    }

    private Set<String> loopsWith(Event event) {
        if (!(event instanceof Event.ActiveLoop loop)
                || loop.name().isEmpty()
                || loops.contains(loop.name().get())) {
            return loops;
        }
        Set<String> more = new TreeSet<>(loops);
        more.add(loop.name().get());
        return more;
    }

    /** A form's earlier runs count as runs of a loop only once it was active, so its first activation refolds. */
    private static History refold(HistoryFold fold, List<Event> events, Set<String> loops) {
        History history = fold.start();
        for (Event event : events) {
            history = fold.plus(history, event, loops);
        }
        return history;
    }
}
