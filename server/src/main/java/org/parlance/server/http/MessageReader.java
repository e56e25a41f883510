package org.parlance.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parlance.assistant.Input;
import org.parlance.core.json.Json;
import org.parlance.core.message.UserMessage;
import org.parlance.server.store.Incoming;
import org.parlance.server.turn.InputJson;

/** Reads a user's message as Rasa's REST and callback channels take it. */
final class MessageReader {
    /** A client that sends a message again sends the same id and gets the same answer. */
    static final String ID_HEADER = "X-Message-Id";

    private static final int MAX_ID_LENGTH = 255;
    private static final String DEFAULT_SENDER = "default";

    private final String channel;
    private final int maxTextLength;

    MessageReader(String channel, int maxTextLength) {
        this.channel = channel;
        this.maxTextLength = maxTextLength;
    }

    /** True for an object with a text. */
    boolean isMessage(Object body) {
        return body instanceof Map<?, ?> map && map.get("message") instanceof String;
    }

    /**
     * Reads a message.
     *
     * @param idHeader the id of the header {@link #ID_HEADER}; null = look into the body, or make one
     * @throws ApiException 400 naming the field that is missing or wrong
     */
    UserMessage read(Object body, String idHeader) {
        if (!(body instanceof Map)) {
            throw ApiException.badParameter("", "body", "The request body must be a JSON object.");
        }
        Map<String, Object> json = Json.map(body);
        if (!(json.get("message") instanceof String text)) {
            throw ApiException.badParameter("message", "body", "The field 'message' must be a text.");
        }
        if (text.length() > maxTextLength) {
            throw ApiException.tooLong("message", maxTextLength, text.length());
        }
        String id = Optional.ofNullable(idHeader)
                .or(() -> Optional.ofNullable(json.get("message_id")).map(Object::toString))
                .map(given -> checked("message_id", given))
                .orElseGet(MessageReader::newId);
        String sender = Optional.ofNullable(json.get("sender"))
                .map(MessageReader::name)
                .filter(given -> !given.isEmpty())
                .orElse(DEFAULT_SENDER);
        return new UserMessage(
                id, checked("sender", sender), text.strip(), channelOf(json), withoutNulls(json.get("metadata")));
    }

    /** A number stands for its digits, as clients in other languages send it. */
    private static String name(Object sender) {
        if (sender instanceof String || sender instanceof Number) {
            return sender.toString();
        }
        throw ApiException.badParameter("sender", "body", "The field 'sender' must be a text.");
    }

    /**
     * What goes into the inbox.
     *
     * @param channel where the answers are heard
     */
    static Incoming incoming(UserMessage message, String channel) {
        Input input = new Input.UserSaid(message, Optional.empty(), channel);
        return new Incoming(message.sender(), message.id(), InputJson.write(input));
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private String channelOf(Map<String, Object> json) {
        return json.get("input_channel") instanceof String given && !given.isEmpty()
                ? checked("input_channel", given)
                : channel;
    }

    private static Map<String, Object> withoutNulls(Object metadata) {
        Map<String, Object> json = Json.map(metadata);
        json.values().removeIf(value -> value == null);
        return json;
    }

    static String checked(String field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw ApiException.badParameter(
                    field, "body", "The field '%s' must not contain the character U+0000.".formatted(field));
        }
        if (value.length() > MAX_ID_LENGTH) {
            throw ApiException.tooLong(field, MAX_ID_LENGTH, value.length());
        }
        return value;
    }
}
