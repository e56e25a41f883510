package org.parlance.core.spi;

import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.BotMessage;
import org.parlance.core.tracker.Tracker;

/** Words a response: templates of the domain, or an NLG server. */
public interface Nlg {
    /** What to say for a response. Empty when the response has no variation that fits. */
    Optional<BotMessage> say(Request request);

    /** The same with which wording it is, for those who ask why. */
    default Optional<Worded> word(Request request) {
        return say(request).map(message -> new Worded(message, ""));
    }

    /**
     * A response in words.
     *
     * @param which wording it is, e.g. {@code variation 2 of 3 (domain.yml:40)}; empty when nothing is known of it
     */
    record Worded(BotMessage message, String which) {}

    /**
     * @param response its name, e.g. {@code utter_greet} or {@code utter_faq/hours}
     * @param tracker the conversation, for slots and conditions
     * @param channel where it is said
     * @param arguments further values for placeholders, which beat slots
     */
    record Request(String response, Tracker tracker, String channel, Map<String, Object> arguments) {}
}
