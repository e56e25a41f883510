package org.parlance.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.Reminder;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.ActionOutcome;

/** What can make an assistant take its turn. */
public sealed interface Input {
    /** The channel that hears the answers. */
    String channel();

    /**
     * A user said something.
     *
     * @param parse what was understood, where it is known beforehand; otherwise the NLU is asked
     * @param channel where the answers are heard; may be another than the one the message names
     */
    record UserSaid(UserMessage message, Optional<Parse> parse, String channel) implements Input {
        public UserSaid(UserMessage message, Optional<Parse> parse) {
            this(message, parse, message.channel());
        }

        public static UserSaid of(UserMessage message) {
            return new UserSaid(message, Optional.empty());
        }
    }

    /** A program says an intent in the user's place. */
    record IntentTriggered(String intent, List<Entity> entities, String channel) implements Input {
        public IntentTriggered {
            entities = List.copyOf(entities);
        }
    }

    /** A reminder's time has come; nothing happens when it was called off meanwhile. */
    record ReminderDue(Reminder reminder, String channel) implements Input {}

    /** An action that ran outside of a turn ended; the conversation goes on from there. */
    record ActionFinished(String action, ActionOutcome outcome, String channel) implements Input {}

    /** A human agent answered in the assistant's place. */
    record AgentSaid(String text, Map<String, Object> data, String channel) implements Input {}
}
