package org.parlance.core.tracker;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.parlance.core.event.Event;

/** An immutable list of events whose extensions share one growing store, so that appending costs the same at any length. */
final class EventLog extends AbstractList<Event> {
    private final List<Event> store;
    private final int size;

    private EventLog(List<Event> store, int size) {
        this.store = store;
        this.size = size;
    }

    static EventLog empty() {
        return new EventLog(new ArrayList<>(), 0);
    }

    EventLog plus(Event event) {
        synchronized (store) {
            if (store.size() == size) {
                store.add(event);
                return new EventLog(store, size + 1);
            }
            List<Event> branch = new ArrayList<>(store.subList(0, size));
            branch.add(event);
            return new EventLog(branch, size + 1);
        }
    }

    @Override
    public Event get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Event %d of %d.".formatted(index, size));
        }
        synchronized (store) {
            return store.get(index);
        }
    }

    @Override
    public int size() {
        return size;
    }
}
