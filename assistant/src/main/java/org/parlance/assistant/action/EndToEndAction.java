package org.parlance.assistant.action;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;

/** Says a text that a story has as it is. */
record EndToEndAction(String name) implements DialogueAction {
    @Override
    public List<Event> run(ActionContext context) {
        return List.of(BotMessages.uttered(BotMessage.text(name)));
    }

    @Override
    public boolean isText() {
        return true;
    }
}
