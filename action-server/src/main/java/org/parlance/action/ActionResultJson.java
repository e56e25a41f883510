package org.parlance.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.Button;
import org.parlance.core.spi.ActionOutcome.Done;

/** The answer of an action server, in Rasa's JSON. */
public final class ActionResultJson {
    private static final Set<String> OWN = Set.of("text", "buttons", "template", "response");
    private static final Set<String> PARTS = Set.of("image", "attachment", "elements", "custom", "quick_replies");

    private ActionResultJson() {}

    public static Map<String, Object> toJson(Done done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", EventJson.toJson(done.events()));
        json.put(
                "responses",
                done.messages().stream().map(ActionResultJson::message).toList());
        return json;
    }

    /**
     * Reads what an action server answered; keys that are missing are empty, as in Rasa.
     *
     * @throws IllegalArgumentException when the answer isn't of the protocol; the message names the key but no content
     */
    public static Done fromJson(Object answer) {
        if (!(answer instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("the answer is no JSON object");
        }
        Map<String, Object> json = Json.map(answer);
        List<ActionMessage> messages = new ArrayList<>();
        objects(json, "responses").forEach(item -> messages.add(readMessage(item)));
        return new Done(messages, events(objects(json, "events")));
    }

    private static List<Event> events(List<Map<String, Object>> items) {
        for (Map<String, Object> item : items) {
            if (!(item.get("event") instanceof String)) {
                throw new IllegalArgumentException("an item of 'events' has no 'event'");
            }
        }
        return EventJson.fromJson(items);
    }

    private static List<Map<String, Object>> objects(Map<String, Object> json, String key) {
        Object value = json.get(key);
        if (value != null && !(value instanceof List<?>)) {
            throw new IllegalArgumentException("'" + key + "' is no list");
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object item : Json.list(value)) {
            if (!(item instanceof Map<?, ?>)) {
                throw new IllegalArgumentException("an item of '" + key + "' is no object");
            }
            objects.add(Json.map(item));
        }
        return objects;
    }

    private static Map<String, Object> message(ActionMessage message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", message.text().orElse(null));
        json.put("buttons", message.buttons().stream().map(Button::toJson).toList());
        json.put("elements", List.of());
        json.put("custom", Map.of());
        json.put("template", message.response().orElse(null));
        json.put("response", message.response().orElse(null));
        json.put("image", null);
        json.put("attachment", null);
        json.putAll(message.parts());
        json.putAll(message.arguments());
        return json;
    }

    private static ActionMessage readMessage(Map<String, Object> json) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Map<String, Object> parts = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (PARTS.contains(key) && !isEmpty(value)) {
                parts.put(key, value);
            } else if (!PARTS.contains(key) && !OWN.contains(key)) {
                arguments.put(key, value);
            }
        });
        Optional<String> template = text(json, "template");
        // An argument too, since Rasa notes it with the message.
        template.ifPresent(name -> arguments.put("template", name));
        return new ActionMessage(
                text(json, "text"), text(json, "response").or(() -> template), arguments, buttons(json), parts);
    }

    private static List<Button> buttons(Map<String, Object> json) {
        List<Button> buttons = new ArrayList<>();
        for (Object item : Json.list(json.get("buttons"))) {
            Map<String, Object> button = Json.map(item);
            Object title = button.remove("title");
            Object payload = button.remove("payload");
            buttons.add(new Button(
                    title == null ? "" : title.toString(), payload == null ? "" : payload.toString(), button));
        }
        return buttons;
    }

    private static Optional<String> text(Map<String, Object> json, String key) {
        return Optional.ofNullable(json.get(key)).map(Object::toString);
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
