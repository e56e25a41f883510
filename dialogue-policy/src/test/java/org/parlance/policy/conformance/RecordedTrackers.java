package org.parlance.policy.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.policy.training.TrainingTracker;

/**
 * Training conversations in the form in which Rasa's were recorded; without their names, since of several that look alike it
 * depends on the order of random ids which one Rasa keeps.
 */
final class RecordedTrackers {
    private static final List<String> ENTITY_KEYS = List.of("entity", "role", "group", "value");

    private RecordedTrackers() {}

    static Map<String, Object> ours(TrainingTracker tracker) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", tracker.isRule());
        json.put(
                "events",
                tracker.events().stream().map(event -> event(event.event())).toList());
        return json;
    }

    /** Without the offsets of entities, which only texts have. */
    static Map<String, Object> theirs(Object tracker) {
        Map<String, Object> json = Json.map(tracker);
        json.remove("name");
        List<Object> events = new ArrayList<>();
        for (Object item : Json.list(json.get("events"))) {
            Map<String, Object> event = Json.map(item);
            if (event.containsKey("entities")) {
                event.put(
                        "entities",
                        Json.list(event.get("entities")).stream()
                                .map(Json::map)
                                .peek(entity -> entity.keySet().retainAll(ENTITY_KEYS))
                                .toList());
            }
            events.add(event);
        }
        json.put("events", events);
        return json;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (event instanceof Event.ActionExecuted action) {
            json.put("event", "action");
            json.put("name", action.name().orElse(""));
            action.text().ifPresent(text -> json.put("action_text", text));
            json.put("hide_rule_turn", false);
        } else if (event instanceof Event.UserUttered user) {
            json.put("event", "user");
            user.parse().intentName().ifPresent(intent -> json.put("intent", intent));
            if (!user.text().isEmpty()) {
                json.put("text", user.text());
            }
            json.put(
                    "entities",
                    user.parse().entities().stream()
                            .map(RecordedTrackers::entity)
                            .toList());
        } else if (event instanceof Event.SlotSet slot) {
            json.put("event", "slot");
            json.put("name", slot.name());
            put(json, slot.value());
        } else if (event instanceof Event.ActiveLoop loop) {
            json.put("event", "active_loop");
            loop.name().ifPresent(name -> json.put("name", name));
        }
        return json;
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entity", entity.type());
        entity.role().ifPresent(role -> json.put("role", role));
        entity.group().ifPresent(group -> json.put("group", group));
        put(json, entity.value());
        return json;
    }

    private static void put(Map<String, Object> json, Object value) {
        if (value != null) {
            json.put("value", value);
        }
    }
}
