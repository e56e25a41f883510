package org.parlance.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;

/** Reads and writes events in Rasa's JSON, as in tracker stores, on the wire to action servers and in the HTTP API. */
public final class EventJson {
    private EventJson() {}

    /** Writes an event; keys and their order are Rasa's. */
    public static Map<String, Object> toJson(Event event) {
        return EventWriter.write(event);
    }

    public static List<Map<String, Object>> toJson(List<Event> events) {
        return events.stream().map(EventJson::toJson).toList();
    }

    /**
     * Reads an event.
     *
     * @return empty when the object has no {@code event} key
     * @throws IllegalArgumentException when the kind is unknown or a needed key is missing; the message names it
     */
    public static Optional<Event> fromJson(Map<String, Object> json) {
        return json.get("event") == null ? Optional.empty() : Optional.of(EventJsonReader.read(json));
    }

    /** Reads a list of events, skipping items without an {@code event} key. */
    public static List<Event> fromJson(List<?> items) {
        List<Event> events = new ArrayList<>();
        for (Object item : items) {
            fromJson(Json.map(item)).ifPresent(events::add);
        }
        return events;
    }
}
