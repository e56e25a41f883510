package org.parlance.cli.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Events by conversation, in the order of their source; a conversation with an event that can't be read is left out as a whole. */
final class EventLog {
    private static final String SENDER = "sender_id";

    private final Problems problems;
    private final Map<String, List<Event>> conversations = new LinkedHashMap<>();
    private final Map<String, Set<String>> seen = new LinkedHashMap<>();
    private final Set<String> unreadable = new TreeSet<>();
    private long repeated;

    EventLog(Problems problems) {
        this.problems = problems;
    }

    /** Adds one event: an event of a broker or of {@code rasa export}, or a row of Rasa's SQL tracker store with the event as text. */
    void add(Map<String, Object> json, Location where) {
        if (!(json.get(SENDER) instanceof String sender)) {
            problems.error(
                    where,
                    "This event doesn't say whose it is.",
                    "\"sender_id\" is missing: it is no export of Rasa's.");
            return;
        }
        try {
            Map<String, Object> event = json.get("data") instanceof String data && !json.containsKey("event")
                    ? Json.readObject(data)
                    : json;
            add(
                    sender,
                    EventJson.fromJson(event).orElseThrow(() -> new IllegalArgumentException("\"event\" is missing.")));
        } catch (IllegalArgumentException | IOException e) {
            unreadable.add(sender);
            problems.add(Problem.error(where, "This event of %s can't be read.".formatted(sender))
                    .because(String.valueOf(e.getMessage())));
        }
    }

    /** Brokers tell an event at least once: the same with the same time is the same. */
    private void add(String sender, Event event) {
        boolean isNew = event.stamp().seconds() == 0
                || seen.computeIfAbsent(sender, id -> new LinkedHashSet<>())
                        .add(Json.canonical(EventJson.toJson(event)));
        if (isNew) {
            conversations.computeIfAbsent(sender, id -> new ArrayList<>()).add(event);
        } else {
            repeated++;
        }
    }

    /** The conversations of which every event could be read. */
    Map<String, List<Event>> whole() {
        Map<String, List<Event>> whole = new LinkedHashMap<>(conversations);
        whole.keySet().removeAll(unreadable);
        return whole;
    }

    /** How many events came more than once. */
    long repeated() {
        return repeated;
    }
}
