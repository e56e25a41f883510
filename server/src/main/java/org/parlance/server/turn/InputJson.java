package org.parlance.server.turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Input;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.event.ParseJson;
import org.parlance.core.event.Stamp;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.UserMessage;

/** Writes what is to become a turn as the inbox keeps it, and reads it again. */
public final class InputJson {
    private InputJson() {}

    public static Map<String, Object> write(Input input) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (input instanceof Input.UserSaid said) {
            writeSaid(json, said);
        } else if (input instanceof Input.IntentTriggered triggered) {
            json.put("kind", "intent");
            json.put("intent", triggered.intent());
            json.put(
                    "entities",
                    triggered.entities().stream().map(Entity::toJson).toList());
        } else if (input instanceof Input.ReminderDue due) {
            json.put("kind", "reminder");
            json.put("reminder", EventJson.toJson(new Event.ReminderScheduled(due.reminder(), Stamp.NONE)));
        } else if (input instanceof Input.ActionFinished finished) {
            json.put("kind", "action");
            json.put("action", finished.action());
            json.put("outcome", OutcomeJson.write(finished.outcome()));
        } else if (input instanceof Input.AgentSaid agent) {
            json.put("kind", "agent");
            json.put("text", agent.text());
            json.put("data", agent.data());
        }
        json.put("channel", input.channel());
        return json;
    }

    /**
     * Reads an input.
     *
     * @param sender whose conversation it belongs to
     * @param id the message's id in the inbox
     * @throws IllegalArgumentException when a newer program wrote it
     */
    public static Input read(String sender, String id, Map<String, Object> json) {
        String channel = text(json, "channel");
        String kind = text(json, "kind");
        return switch (kind) {
            case "said" -> readSaid(sender, id, json);
            case "intent" -> new Input.IntentTriggered(text(json, "intent"), entities(json), channel);
            case "reminder" -> new Input.ReminderDue(reminder(json).reminder(), channel);
            case "action" ->
                new Input.ActionFinished(
                        text(json, "action"), OutcomeJson.read(Json.map(json.get("outcome"))), channel);
            case "agent" -> new Input.AgentSaid(text(json, "text"), Json.map(json.get("data")), channel);
            default ->
                throw new IllegalArgumentException(
                        "The inbox holds a message of the kind '%s', which this program doesn't know.".formatted(kind));
        };
    }

    private static void writeSaid(Map<String, Object> json, Input.UserSaid said) {
        json.put("kind", "said");
        json.put("text", said.message().text());
        if (!said.message().channel().equals(said.channel())) {
            json.put("from", said.message().channel());
        }
        json.put("metadata", said.message().metadata());
        said.parse().ifPresent(parse -> json.put("parse", ParseJson.toJson(parse)));
    }

    private static Input readSaid(String sender, String id, Map<String, Object> json) {
        String channel = text(json, "channel");
        String from = json.get("from") == null ? channel : text(json, "from");
        UserMessage message = new UserMessage(id, sender, text(json, "text"), from, Json.map(json.get("metadata")));
        return new Input.UserSaid(
                message, Optional.ofNullable(json.get("parse")).map(Json::map).map(ParseJson::fromJson), channel);
    }

    private static List<Entity> entities(Map<String, Object> json) {
        return Json.list(json.get("entities")).stream()
                .map(item -> Entity.fromJson(Json.map(item)))
                .toList();
    }

    private static Event.ReminderScheduled reminder(Map<String, Object> json) {
        return (Event.ReminderScheduled)
                EventJson.fromJson(Json.map(json.get("reminder"))).orElseThrow();
    }

    private static String text(Map<String, Object> json, String key) {
        return String.valueOf(json.get(key));
    }
}
