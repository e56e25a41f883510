package org.parlance.server.turn;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parlance.assistant.Timer;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.EventWrite;
import org.parlance.server.store.Place;

/** Brings conversations that were held elsewhere into the store: with their times, in their order, and once however often it is done. */
public final class ConversationImport {
    /** What became of a conversation. */
    public enum Outcome {
        ADDED,
        /** The store had all of it already, perhaps with what was said since. */
        KNOWN,
        /** The store has other events under this id; they were left as they are. */
        CONFLICT,
        /** Somebody works on it just now. */
        BUSY
    }

    private final ConversationStore store;
    private final Clock clock;

    public ConversationImport(ConversationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What {@link #add} would do. */
    public Outcome check(String id, List<Event> events) {
        List<Event> kept = store.events(id, 0);
        List<String> there = lines(kept);
        List<String> coming = lines(events);
        int common = Math.min(there.size(), coming.size());
        if (!there.subList(0, common).equals(coming.subList(0, common))) {
            return Outcome.CONFLICT;
        }
        return coming.size() == common ? Outcome.KNOWN : Outcome.ADDED;
    }

    /** Adds what the store doesn't have yet; reminders that are still to come are set. */
    public Outcome add(String id, List<Event> events) {
        String token = UUID.randomUUID().toString();
        Optional<Place> place = store.takeOrCreate(id, token).filter(taken -> taken.leasedTo(token));
        if (place.isEmpty()) {
            return Outcome.BUSY;
        }
        Outcome outcome = check(id, events);
        if (outcome != Outcome.ADDED) {
            store.free(id, token);
            return outcome;
        }
        int known = Math.toIntExact(place.get().events());
        EventWrite write = new EventWrite(
                id,
                place.get(),
                Sessions.lastStart(events),
                events.subList(known, events.size()),
                false,
                TurnRunner.timers(id, standing(events)));
        return store.append(write).isPresent() ? Outcome.ADDED : Outcome.BUSY;
    }

    private static List<String> lines(List<Event> events) {
        return events.stream()
                .map(event -> Json.canonical(EventJson.toJson(event)))
                .toList();
    }

    /** Reminders that are still to come and that nothing called off. */
    private List<Timer> standing(List<Event> events) {
        Map<String, Timer.Set> timers = new LinkedHashMap<>();
        String channel = "";
        for (Event event : events) {
            if (event instanceof Event.UserUttered user) {
                channel = user.channel().orElse(channel);
                timers.values().removeIf(timer -> timer.reminder().killOnUserMessage());
            } else if (event instanceof Event.ReminderScheduled scheduled) {
                timers.put(scheduled.reminder().name(), new Timer.Set(scheduled.reminder(), channel));
            } else if (event instanceof Event.ReminderCancelled cancelled) {
                Timer.Cancel cancel = new Timer.Cancel(cancelled.name(), cancelled.intent(), cancelled.entities());
                timers.values().removeIf(timer -> cancel.matches(timer.reminder()));
            }
        }
        return timers.values().stream()
                .filter(timer -> timer.reminder().due().toInstant().isAfter(clock.instant()))
                .map(timer -> (Timer) timer)
                .toList();
    }
}
