package org.parlance.server.turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.Button;
import org.parlance.core.spi.ActionOutcome;

/** Writes how an action ended as the inbox keeps it, and reads it again. */
final class OutcomeJson {
    private OutcomeJson() {}

    static Map<String, Object> write(ActionOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (outcome instanceof ActionOutcome.Done done) {
            json.put(
                    "messages",
                    done.messages().stream().map(OutcomeJson::message).toList());
            json.put("events", EventJson.toJson(done.events()));
        } else if (outcome instanceof ActionOutcome.Rejected rejected) {
            json.put("rejected", rejected.reason());
        } else if (outcome instanceof ActionOutcome.Failed failed) {
            json.put("failed", failed.kind().name());
            json.put("reason", failed.reason());
        }
        return json;
    }

    static ActionOutcome read(Map<String, Object> json) {
        if (json.containsKey("rejected")) {
            return new ActionOutcome.Rejected(String.valueOf(json.get("rejected")));
        }
        if (json.containsKey("failed")) {
            return new ActionOutcome.Failed(
                    ActionOutcome.Kind.valueOf(String.valueOf(json.get("failed"))), String.valueOf(json.get("reason")));
        }
        List<ActionMessage> messages = Json.list(json.get("messages")).stream()
                .map(item -> readMessage(Json.map(item)))
                .toList();
        return new ActionOutcome.Done(messages, EventJson.fromJson(Json.list(json.get("events"))));
    }

    private static Map<String, Object> message(ActionMessage message) {
        Map<String, Object> json = new LinkedHashMap<>();
        message.text().ifPresent(text -> json.put("text", text));
        message.response().ifPresent(response -> json.put("response", response));
        json.put("arguments", message.arguments());
        json.put("buttons", message.buttons().stream().map(Button::toJson).toList());
        json.put("parts", message.parts());
        return json;
    }

    private static ActionMessage readMessage(Map<String, Object> json) {
        return new ActionMessage(
                Optional.ofNullable(json.get("text")).map(Object::toString),
                Optional.ofNullable(json.get("response")).map(Object::toString),
                Json.map(json.get("arguments")),
                Json.list(json.get("buttons")).stream()
                        .map(item -> button(Json.map(item)))
                        .toList(),
                Json.map(json.get("parts")));
    }

    private static Button button(Map<String, Object> json) {
        Map<String, Object> others = new LinkedHashMap<>(json);
        others.remove("title");
        others.remove("payload");
        return new Button(String.valueOf(json.get("title")), String.valueOf(json.get("payload")), others);
    }
}
