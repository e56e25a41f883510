package org.parlance.assistant.action;

import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event;

/** Says a response of the domain. */
record ResponseAction(String name) implements DialogueAction {
    @Override
    public List<Event> run(ActionContext context) {
        return BotMessages.response(context, name, Map.of());
    }
}
