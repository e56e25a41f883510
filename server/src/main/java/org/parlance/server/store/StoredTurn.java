package org.parlance.server.store;

import java.util.List;
import java.util.Map;

/**
 * A turn as it is kept.
 *
 * @param number position of its message in the conversation; 0 for what happened before the first message
 * @param evidence why it went as it did, JSON-like; empty when the turn failed, and where no message brought the events about
 * @param events what happened, oldest first, in Rasa's JSON; what programs added later stands with the turn before
 */
public record StoredTurn(long number, Map<String, Object> evidence, List<Map<String, Object>> events) {
    public StoredTurn {
        events = List.copyOf(events);
    }
}
