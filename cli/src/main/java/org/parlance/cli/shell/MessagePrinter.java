package org.parlance.cli.shell;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;

/** Writes an assistant's messages for a person: text, numbered buttons, and a line for anything else. */
public final class MessagePrinter {
    private static final String GREEN = "\u001B[32m";
    private static final String CYAN = "\u001B[36m";
    private static final String RESET = "\u001B[0m";

    private final PrintWriter out;
    private final boolean colour;

    public MessagePrinter(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Prints a message and returns the payloads of its buttons, in the order of their numbers. */
    public List<String> print(BotMessage message) {
        message.text().ifPresent(text -> line(GREEN, text));
        List<String> payloads = new ArrayList<>();
        for (String key : List.of("buttons", "quick_replies")) {
            for (Object item : Json.list(message.data().get(key))) {
                Map<String, Object> button = Json.map(item);
                Object title = button.get("title");
                Object payload = button.getOrDefault("payload", title);
                payloads.add(String.valueOf(payload));
                line(CYAN, "  %d: %s (%s)".formatted(payloads.size(), title, payload));
            }
        }
        message.data().forEach(this::other);
        return payloads;
    }

    private void other(String key, Object value) {
        if (value == null || key.equals("buttons") || key.equals("quick_replies")) {
            return;
        }
        String shown = value instanceof String text ? text : Json.write(value);
        line(CYAN, "  %s: %s".formatted(key, shown));
    }

    private void line(String style, String text) {
        out.println(colour ? style + text + RESET : text);
    }
}
