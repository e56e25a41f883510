package org.parlance.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A choice offered to the user.
 *
 * @param title what is shown
 * @param payload what is sent when it is chosen, often {@code /intent{"entity": "value"}}; empty for e.g. a link
 * @param others further keys of the button, kept for the channel
 */
public record Button(String title, String payload, Map<String, Object> others) {
    public Button {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        if (!payload.isEmpty()) {
            json.put("payload", payload);
        }
        json.putAll(others);
        return json;
    }
}
