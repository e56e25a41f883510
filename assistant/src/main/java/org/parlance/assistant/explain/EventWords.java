package org.parlance.assistant.explain;

import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;

/** Words an event in one line; what policies note for themselves is left out. */
final class EventWords {
    private EventWords() {}

    static Stream<String> of(Event event) {
        return event instanceof Event.UserFeaturization ? Stream.empty() : Stream.of(words(event));
    }

    private static String words(Event event) {
        if (event instanceof Event.SlotSet set) {
            return set.value() == null
                    ? "unsets " + set.name()
                    : "sets %s = %s".formatted(set.name(), Json.write(set.value()));
        }
        if (event instanceof Event.BotUttered bot) {
            return "says " + said(bot.message());
        }
        if (event instanceof Event.ActiveLoop loop) {
            return loop.name().map(name -> "begins " + name).orElse("ends the form");
        }
        if (event instanceof Event.UserUttered heard) {
            return "hears %s = %s"
                    .formatted(
                            Json.write(heard.text()), heard.parse().intentName().orElse("not understood"));
        }
        if (event instanceof Event.ActionExecuted action) {
            return "does " + action.label()
                    + action.policy().map(by -> " by " + by).orElse("");
        }
        if (event instanceof Event.FollowupAction next) {
            return next.name().map(name -> "demands " + name + " next").orElse("demands nothing next");
        }
        if (event instanceof Event.ActionExecutionRejected) {
            return "refuses to run";
        }
        return String.valueOf(EventJson.toJson(event).get("event"));
    }

    private static String said(BotMessage message) {
        Optional<String> text = message.text().map(Json::write);
        return text.orElseGet(() -> Json.write(message.data()));
    }
}
