package org.parlance.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.BotMessages;
import org.parlance.assistant.action.CustomAction;
import org.parlance.assistant.action.DialogueAction;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.spi.Generator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a language model answer where the assistant's own fallback would, and falls back to that when it has no answer. */
final class LastRung {
    private static final Logger LOG = LoggerFactory.getLogger(LastRung.class);

    private final Optional<Generator> generator;
    private final String fallback;

    LastRung(Optional<Generator> generator, String fallback) {
        this.generator = generator;
        this.fallback = fallback;
    }

    /** True where a generator is asked: at the fallback, unless the project has an action of its own for it. */
    boolean takesOver(DialogueAction action) {
        return generator.isPresent() && action.name().equals(fallback) && !(action instanceof CustomAction);
    }

    List<Event> run(DialogueAction action, ActionContext context) throws ActionRejectedException {
        Optional<String> text = write(context).filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            return action.run(context);
        }
        Map<String, Object> metadata = Map.of(BotMessages.UTTER_ACTION, action.name(), "generated", true);
        return List.of(
                BotMessages.uttered(new BotMessage(text, Map.of(), metadata)),
                new Event.UserUtteranceReverted(Stamp.NONE));
    }

    private Optional<String> write(ActionContext context) {
        try {
            return generator.flatMap(g -> g.write(context.tracker()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The generator failed ({}); the static answer is given.",
                    e.getClass().getSimpleName());
            context.journal().remark("the generator failed, so the static answer was given");
            return Optional.empty();
        }
    }
}
