package org.parlance.nlg;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.message.BotMessage;

/** Turns a response's keys and values into a message, as Rasa does. */
final class Messages {
    private static final Set<String> DATA =
            Set.of("elements", "quick_replies", "buttons", "attachment", "image", "custom");

    private Messages() {}

    /** Keys that are neither text nor data become metadata; an image is also the attachment where there is no other. */
    static BotMessage of(String response, Map<String, Object> filled) {
        Optional<String> text = Optional.ofNullable(filled.get("text")).map(PythonText::str);
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> metadata = new LinkedHashMap<>();
        filled.forEach((key, value) -> {
            if (value != null && !key.equals("text")) {
                (DATA.contains(key) ? data : metadata).put(key, value);
            }
        });
        if (data.containsKey("image")) {
            data.putIfAbsent("attachment", data.get("image"));
        }
        metadata.put("utter_action", response);
        return new BotMessage(text, data, metadata);
    }
}
