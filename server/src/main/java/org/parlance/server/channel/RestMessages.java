package org.parlance.server.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;

/** What the assistant says as the messages of Rasa's REST channel. */
public final class RestMessages {
    private RestMessages() {}

    public static List<Map<String, Object>> of(String recipient, List<BotMessage> said) {
        List<Map<String, Object>> messages = new ArrayList<>();
        said.forEach(message -> add(messages, recipient, message));
        return messages;
    }

    private static void add(List<Map<String, Object>> messages, String recipient, BotMessage message) {
        Map<String, Object> data = message.data();
        String text = message.text().orElse("");
        Object buttons = isFull(data.get("quick_replies")) ? data.get("quick_replies") : data.get("buttons");
        if (isFull(buttons)) {
            messages.add(withButtons(recipient, text, buttons));
        } else {
            addText(messages, recipient, text);
        }
        for (String part : List.of("custom", "image", "attachment")) {
            // An image stands as the attachment too where the response gave none.
            boolean repeated = part.equals("attachment")
                    && data.get(part) != null
                    && data.get(part).equals(data.get("image"));
            if (isFull(data.get(part)) && !repeated) {
                messages.add(one(recipient, part, data.get(part)));
            }
        }
        Json.list(data.get("elements")).forEach(element -> messages.add(element(recipient, Json.map(element))));
    }

    /** A blank line parts a text into several messages. */
    private static void addText(List<Map<String, Object>> messages, String recipient, String text) {
        if (!text.isEmpty()) {
            for (String part : text.strip().split("\n\n", -1)) {
                messages.add(one(recipient, "text", part));
            }
        }
    }

    private static Map<String, Object> element(String recipient, Map<String, Object> element) {
        String words = element.getOrDefault("title", "") + " : " + element.getOrDefault("subtitle", "");
        return withButtons(recipient, words, element.getOrDefault("buttons", List.of()));
    }

    private static Map<String, Object> withButtons(String recipient, String text, Object buttons) {
        Map<String, Object> json = one(recipient, "text", text);
        json.put("buttons", buttons);
        return json;
    }

    private static Map<String, Object> one(String recipient, String key, Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recipient_id", recipient);
        json.put(key, value);
        return json;
    }

    private static boolean isFull(Object value) {
        return value != null
                && !value.equals("")
                && !(value instanceof List<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }
}
