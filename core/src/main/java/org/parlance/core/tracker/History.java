package org.parlance.core.tracker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event;

/**
 * The events that still count, newest first: each link holds an event and the state after it, so that a policy walks back
 * as far as it looks and never refolds the whole conversation.
 */
public final class History {
    private final Optional<History> before;
    private final Event event;
    private final TrackerState state;
    private final int size;

    private History(Optional<History> before, Event event, TrackerState state, int size) {
        this.before = before;
        this.event = event;
        this.state = state;
        this.size = size;
    }

    static History start(TrackerState initial) {
        return new History(Optional.empty(), null, initial, 0);
    }

    History plus(Event next, TrackerState after) {
        return new History(Optional.of(this), next, after, size + 1);
    }

    /** How many events count. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The newest event; only when not empty. */
    public Event event() {
        if (isEmpty()) {
            throw new IllegalStateException("An empty history has no newest event.");
        }
        return event;
    }

    /** The state after the newest event. */
    public TrackerState state() {
        return state;
    }

    /** The history before the newest event; itself when empty. */
    public History before() {
        return before.orElse(this);
    }

    /** All events, oldest first. */
    public List<Event> events() {
        List<Event> all = new ArrayList<>(size);
        for (History at = this; !at.isEmpty(); at = at.before()) {
            all.add(at.event);
        }
        Collections.reverse(all);
        return all;
    }
}
