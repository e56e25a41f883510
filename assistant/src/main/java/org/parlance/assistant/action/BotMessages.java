package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.BotUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Button;
import org.parlance.core.spi.Nlg;

/** Makes the assistant's messages of responses and of what custom actions want said, in the shape Rasa gives them. */
public final class BotMessages {
    public static final String UTTER_ACTION = "utter_action";

    /** The keys of a {@code bot} event's data, in Rasa's order. */
    private static final List<String> DATA =
            List.of("elements", "quick_replies", "buttons", "attachment", "image", "custom");

    private BotMessages() {}

    /** A response of the domain as events: one message, or none when nothing fits. */
    public static List<Event> response(ActionContext context, String response, Map<String, Object> arguments) {
        return draft(context, response, arguments)
                .<List<Event>>map(message -> List.of(uttered(message)))
                .orElseGet(List::of);
    }

    public static Optional<BotMessage> draft(ActionContext context, String response, Map<String, Object> arguments) {
        Nlg.Request request = new Nlg.Request(response, context.tracker(), context.channel(), arguments);
        return context.room().nlg().word(request).map(worded -> {
            BotMessage message = worded.message();
            context.journal().worded(response, worded.which());
            Map<String, Object> metadata = new LinkedHashMap<>(message.metadata());
            metadata.put(UTTER_ACTION, response);
            return new BotMessage(message.text(), message.data(), metadata);
        });
    }

    /** A message as an event with all of Rasa's keys; as there an image is also the attachment when there is no other. */
    public static BotUttered uttered(BotMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        DATA.forEach(key -> data.put(key, message.data().get(key)));
        if (!truthy(data.get("attachment"))) {
            data.put("attachment", data.get("image"));
        }
        return new BotUttered(new BotMessage(message.text(), data, message.metadata()), Stamp.NONE);
    }

    /** What an action wants said; nothing when it names a response that does not fit. */
    static List<Event> of(ActionContext context, ActionMessage message) {
        Optional<BotMessage> draft = message.response().isEmpty()
                ? Optional.of(BotMessage.empty())
                : draft(context, message.response().get(), message.arguments());
        return draft.<List<Event>>map(d -> List.of(uttered(complete(d, message))))
                .orElseGet(List::of);
    }

    private static BotMessage complete(BotMessage draft, ActionMessage message) {
        Map<String, Object> data = new LinkedHashMap<>(draft.data());
        if (!message.buttons().isEmpty()) {
            List<Object> buttons = new ArrayList<>(Json.list(data.get("buttons")));
            message.buttons().stream().map(Button::toJson).forEach(buttons::add);
            data.put("buttons", buttons);
        }
        putTruthy(message.parts(), data);
        Map<String, Object> metadata = new LinkedHashMap<>(draft.metadata());
        putTruthy(message.arguments(), metadata);
        Optional<String> text = message.text().filter(t -> !t.isEmpty()).or(draft::text);
        return new BotMessage(text, data, metadata);
    }

    private static void putTruthy(Map<String, Object> from, Map<String, Object> to) {
        from.forEach((key, value) -> {
            if (truthy(value)) {
                to.put(key, value);
            }
        });
    }

    /** What Python takes for true; the wire leaves out what it takes for false. */
    private static boolean truthy(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0.0;
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null && !Boolean.FALSE.equals(value);
    }
}
