package org.parlance.core.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Button;

/**
 * Something an action wants said: a text as it is, or a response of the domain with arguments.
 *
 * @param text said as it is
 * @param response a response's name; wins over {@code text}
 * @param arguments values for the response's placeholders, and further keys of Rasa's JSON
 * @param buttons added to the message
 * @param parts keys among {@code image attachment elements custom quick_replies}, JSON-like values
 */
public record ActionMessage(
        Optional<String> text,
        Optional<String> response,
        Map<String, Object> arguments,
        List<Button> buttons,
        Map<String, Object> parts) {
    public ActionMessage {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        buttons = List.copyOf(buttons);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
