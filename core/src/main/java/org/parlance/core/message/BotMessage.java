package org.parlance.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One message of the assistant, in the shape of Rasa's {@code bot} event: a text and what goes with it.
 *
 * @param text what is said; may be absent when {@code data} says it all
 * @param data keys among {@code elements quick_replies buttons attachment image custom}, JSON-like values; absent means null
 * @param metadata e.g. {@code utter_action} and further keys of the response
 */
public record BotMessage(Optional<String> text, Map<String, Object> data, Map<String, Object> metadata) {
    public BotMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static BotMessage text(String text) {
        return new BotMessage(Optional.of(text), Map.of(), Map.of());
    }

    public static BotMessage empty() {
        return new BotMessage(Optional.empty(), Map.of(), Map.of());
    }
}
