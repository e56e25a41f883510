package org.parlance.assistant.action;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;

/** Gives events their time and the ids of model and assistant. */
public final class Stamper {
    private final Clock clock;
    private final Map<String, Object> ids = new LinkedHashMap<>();

    public Stamper(Clock clock, String modelId, String assistantId) {
        this.clock = clock;
        ids.put("model_id", modelId);
        ids.put("assistant_id", assistantId);
    }

    /** Unix time in seconds, with fractions. */
    public double now() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    /** The event as it happens now; what is noted with it already stays. */
    public Event stamp(Event event) {
        return event.at(new Stamp(now(), noted(event)));
    }

    /** The event as it happens now in a conversation that is only tried out; like Rasa's, it has no ids. */
    public Event trial(Event event) {
        return event.at(new Stamp(now(), event.stamp().metadata()));
    }

    /** The event with its own time, where it has one. */
    public Event stampOnce(Event event) {
        double seconds = event.stamp().seconds();
        return event.at(new Stamp(seconds > 0 ? seconds : now(), noted(event)));
    }

    private Map<String, Object> noted(Event event) {
        Map<String, Object> metadata = new LinkedHashMap<>(event.stamp().metadata());
        ids.forEach(metadata::putIfAbsent);
        return metadata;
    }
}
