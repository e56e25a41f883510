package org.parlance.core.spi;

import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.BotMessage;
import org.parlance.core.tracker.Tracker;

/** Words a response: templates of the domain, or an NLG server. */
public interface Nlg {
    /** What to say for a response. Empty when the response has no variation that fits. */
    Optional<BotMessage> say(Request request);

    /**
     * @param response its name, e.g. {@code utter_greet} or {@code utter_faq/hours}
     * @param tracker the conversation, for slots and conditions
     * @param channel where it is said
     * @param arguments further values for placeholders, which beat slots
     */
    record Request(String response, Tracker tracker, String channel, Map<String, Object> arguments) {}
}
