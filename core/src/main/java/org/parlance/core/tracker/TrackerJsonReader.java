package org.parlance.core.tracker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;

/** Reads a conversation from Rasa's JSON. */
final class TrackerJsonReader {
    private TrackerJsonReader() {}

    static Tracker read(Map<String, Object> json, Domain domain) {
        Object sender = json.get("sender_id");
        if (sender == null) {
            throw new IllegalArgumentException("The tracker has no 'sender_id'.");
        }
        SlotTable slots = SlotTable.of(slots(domain, Json.map(json.get("slots"))));
        List<Object> events = Json.list(json.get("events"));
        return Tracker.start(sender.toString(), slots)
                .plus(events.isEmpty() ? standIns(json) : EventJson.fromJson(events));
    }

    /**
     * The given values become the initial ones: a slot that no event sets then has the value given, and one that an event
     * sets gets the same value from it.
     */
    private static Map<String, Slot> slots(Domain domain, Map<String, Object> values) {
        Map<String, Slot> slots = new LinkedHashMap<>(domain.slots());
        values.forEach((name, value) -> {
            Slot declared = slots.get(name);
            slots.put(
                    name,
                    declared == null
                            ? new Slot(name, new SlotType.Any(), value, false, List.of())
                            : new Slot(
                                    name,
                                    declared.type(),
                                    value,
                                    declared.influencesConversation(),
                                    declared.mappings()));
        });
        return slots;
    }

    private static List<Event> standIns(Map<String, Object> json) {
        List<Event> events = new ArrayList<>();
        Map<String, Object> message = Json.map(json.get("latest_message"));
        if (message.get("text") != null || !Json.map(message.get("intent")).isEmpty()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("event", "user");
            said.put("text", message.get("text"));
            said.put("parse_data", message);
            said.put("message_id", message.get("message_id"));
            said.put("metadata", message.get("metadata"));
            said.put("input_channel", json.get("latest_input_channel"));
            events.addAll(EventJson.fromJson(List.of(said)));
        }
        Object loop = Json.map(json.get("active_loop")).get("name");
        if (loop != null) {
            events.add(Event.ActiveLoop.started(loop.toString()));
        }
        if (json.get("latest_action_name") != null) {
            events.add(Event.ActionExecuted.of(json.get("latest_action_name").toString()));
        }
        return events;
    }
}
