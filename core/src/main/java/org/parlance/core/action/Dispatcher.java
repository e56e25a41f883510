package org.parlance.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Button;

/** Collects what an action wants said, in order; it is said after the action finished. */
public final class Dispatcher {
    private final List<ActionMessage> messages = new ArrayList<>();

    /** Says a text as it is. */
    public void utter(String text) {
        say(new ActionMessage(Optional.of(text), Optional.empty(), Map.of(), List.of(), Map.of()));
    }

    /** Says a text with buttons. */
    public void utter(String text, List<Button> buttons) {
        say(new ActionMessage(Optional.of(text), Optional.empty(), Map.of(), buttons, Map.of()));
    }

    /** Says a response of the domain; its placeholders are filled from the slots. */
    public void utterResponse(String response) {
        utterResponse(response, Map.of());
    }

    /** Says a response of the domain; its placeholders are filled from {@code arguments}, then from the slots. */
    public void utterResponse(String response, Map<String, Object> arguments) {
        say(new ActionMessage(Optional.empty(), Optional.of(response), arguments, List.of(), Map.of()));
    }

    public void say(ActionMessage message) {
        messages.add(message);
    }

    public List<ActionMessage> messages() {
        return List.copyOf(messages);
    }
}
