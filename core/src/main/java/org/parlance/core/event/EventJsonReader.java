package org.parlance.core.event;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;

/** Reads Rasa's JSON of each kind of event, with the aliases of older versions. */
final class EventJsonReader {
    private static final Map<String, BiFunction<Map<String, Object>, Stamp, Event>> READERS = readers();

    private EventJsonReader() {}

    static Event read(Map<String, Object> json) {
        String kind = String.valueOf(json.get("event"));
        BiFunction<Map<String, Object>, Stamp, Event> reader = READERS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "Unknown event name '%s'; known ones are %s.".formatted(kind, String.join(", ", READERS.keySet())));
        }
        double seconds = json.get("timestamp") instanceof Number n ? n.doubleValue() : 0.0;
        return reader.apply(json, new Stamp(seconds, Json.map(json.get("metadata"))));
    }

    private static Map<String, BiFunction<Map<String, Object>, Stamp, Event>> readers() {
        Map<String, BiFunction<Map<String, Object>, Stamp, Event>> readers = new LinkedHashMap<>();
        readers.put("user", EventJsonReader::user);
        readers.put("bot", EventJsonReader::bot);
        readers.put("slot", (json, at) -> new Event.SlotSet(needed(json, "name"), json.get("value"), at));
        readers.put("action", EventJsonReader::action);
        readers.put(
                "user_featurization",
                (json, at) ->
                        new Event.UserFeaturization(Boolean.TRUE.equals(json.get("use_text_for_featurization")), at));
        readers.put("entities", (json, at) -> new Event.EntitiesAdded(entities(json), at));
        readers.put("active_loop", (json, at) -> new Event.ActiveLoop(text(json, "name"), at));
        readers.put("form", readers.get("active_loop"));
        readers.put(
                "loop_interrupted",
                (json, at) -> new Event.LoopInterrupted(Boolean.TRUE.equals(json.get("is_interrupted")), at));
        readers.put(
                "form_validation",
                (json, at) -> new Event.LoopInterrupted(!Boolean.TRUE.equals(json.get("validate")), at));
        readers.put("action_execution_rejected", EventJsonReader::rejected);
        readers.put("restart", (json, at) -> new Event.Restarted(at));
        readers.put("session_started", (json, at) -> new Event.SessionStarted(at));
        readers.put("rewind", (json, at) -> new Event.UserUtteranceReverted(at));
        readers.put("undo", (json, at) -> new Event.ActionReverted(at));
        readers.put("reset_slots", (json, at) -> new Event.AllSlotsReset(at));
        readers.put("reminder", EventJsonReader::reminder);
        readers.put("cancel_reminder", EventJsonReader::cancelled);
        readers.put("followup", (json, at) -> new Event.FollowupAction(text(json, "name"), at));
        readers.put("pause", (json, at) -> new Event.ConversationPaused(at));
        readers.put("resume", (json, at) -> new Event.ConversationResumed(at));
        readers.put("export", (json, at) -> new Event.StoryExported(text(json, "path"), at));
        readers.put(
                "agent",
                (json, at) -> new Event.AgentUttered(text(json, "text").orElse(""), Json.map(json.get("data")), at));
        return readers;
    }

    private static Event user(Map<String, Object> json, Stamp at) {
        Map<String, Object> data = Json.map(json.get("parse_data"));
        data.putIfAbsent("text", json.get("text"));
        Parse parse = ParseJson.fromJson(data);
        boolean parted = data.get("metadata") instanceof Map;
        return new Event.UserUttered(
                text(json, "text").orElse(parse.text()),
                parse,
                text(json, "input_channel"),
                text(json, "message_id"),
                parted ? Json.map(data.get("metadata")) : at.metadata(),
                parted ? without(at, Json.map(data.get("metadata"))) : Stamp.at(at.seconds()));
    }

    /** The message's own metadata stands with the event's too; what is left was noted with the event. */
    private static Stamp without(Stamp at, Map<String, Object> ofMessage) {
        Map<String, Object> noted = new LinkedHashMap<>(at.metadata());
        noted.keySet().removeAll(ofMessage.keySet());
        return new Stamp(at.seconds(), noted);
    }

    private static Event bot(Map<String, Object> json, Stamp at) {
        BotMessage message = new BotMessage(text(json, "text"), Json.map(json.get("data")), at.metadata());
        return new Event.BotUttered(message, Stamp.at(at.seconds()));
    }

    private static Event action(Map<String, Object> json, Stamp at) {
        return new Event.ActionExecuted(
                text(json, "name"),
                text(json, "action_text"),
                text(json, "policy"),
                number(json, "confidence"),
                Boolean.TRUE.equals(json.get("hide_rule_turn")),
                at);
    }

    private static Event rejected(Map<String, Object> json, Stamp at) {
        return new Event.ActionExecutionRejected(
                needed(json, "name"), text(json, "policy"), number(json, "confidence"), at);
    }

    private static Event reminder(Map<String, Object> json, Stamp at) {
        Reminder reminder = new Reminder(
                text(json, "name").orElseGet(() -> UUID.randomUUID().toString()),
                needed(json, "intent"),
                json.get("entities") == null ? List.of() : json.get("entities"),
                time(needed(json, "date_time")),
                !Boolean.FALSE.equals(json.get("kill_on_user_msg")));
        return new Event.ReminderScheduled(reminder, at);
    }

    private static Event cancelled(Map<String, Object> json, Stamp at) {
        Optional<List<Object>> entities = json.get("entities") == null
                ? Optional.empty()
                : Optional.of(Reminder.entityList(json.get("entities")));
        return new Event.ReminderCancelled(text(json, "name"), text(json, "intent"), entities, at);
    }

    /** Python's ISO format, with or without an offset; without one it is taken as UTC. */
    private static OffsetDateTime time(String iso) {
        try {
            return OffsetDateTime.parse(iso);
        } catch (DateTimeParseException withoutOffset) {
            try {
                return LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("The date_time '%s' is not an ISO 8601 time.".formatted(iso), e);
            }
        }
    }

    private static List<Entity> entities(Map<String, Object> json) {
        return Json.list(json.get("entities")).stream()
                .map(item -> Entity.fromJson(Json.map(item)))
                .toList();
    }

    private static Optional<String> text(Map<String, Object> json, String key) {
        return Optional.ofNullable(json.get(key)).map(Object::toString);
    }

    private static Optional<Double> number(Map<String, Object> json, String key) {
        return json.get(key) instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty();
    }

    private static String needed(Map<String, Object> json, String key) {
        return text(json, key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The event '%s' needs the key '%s'.".formatted(json.get("event"), key)));
    }
}
