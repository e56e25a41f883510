package org.parlance.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;

/** Leaves out of a conversation's JSON what Rasa forgets to show. */
final class RasaTracker {
    private static final String METADATA = "metadata";

    private RasaTracker() {}

    static Map<String, Object> of(Map<String, Object> tracker) {
        Map<String, Object> json = new LinkedHashMap<>(tracker);
        json.put("latest_message", message(Json.map(json.get("latest_message"))));
        if (json.get("events") instanceof List<?> events) {
            json.put("events", events.stream().map(e -> event(Json.map(e))).collect(Collectors.toList()));
        }
        return json;
    }

    private static Map<String, Object> event(Map<String, Object> event) {
        Map<String, Object> json = new LinkedHashMap<>(event);
        if ("cancel_reminder".equals(json.get("event"))) {
            json.keySet().removeAll(Set.of("name", "intent", "entities"));
        } else if ("user".equals(json.get("event"))) {
            json.put("parse_data", message(Json.map(json.get("parse_data"))));
        }
        return json;
    }

    /** What a program said in the user's place has neither a confidence nor a ranking. */
    private static Map<String, Object> message(Map<String, Object> message) {
        if (!Boolean.TRUE.equals(Json.map(message.get(METADATA)).get("is_external"))) {
            return message;
        }
        Map<String, Object> intent = new LinkedHashMap<>(Json.map(message.get("intent")));
        intent.remove("confidence");
        Map<String, Object> json = new LinkedHashMap<>(message);
        json.put("intent", intent);
        json.remove("intent_ranking");
        return json;
    }
}
