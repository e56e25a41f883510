package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.tracker.History;

/** Takes back the questions of a fallback once the user rephrased or affirmed, as Rasa 2's two-stage policy needed it. */
record RevertFallback() implements DialogueAction {
    @Override
    public String name() {
        return DefaultActions.REVERT_FALLBACK_EVENTS;
    }

    @Override
    public List<Event> run(ActionContext context) {
        List<String> actions = lastActions(context.tracker().history());
        Optional<UserUttered> message = context.state().latestMessage();
        if (message.isEmpty() || actions.isEmpty()) {
            return List.of();
        }
        if (actions.get(0).equals(DefaultActions.ASK_REPHRASE)) {
            return reverting(3, message.get());
        }
        if (!actions.get(0).equals(DefaultActions.ASK_AFFIRMATION)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(reverting(2, Clarified.of(message.get())));
        if (actions.size() > 1 && actions.get(1).equals(DefaultActions.ASK_REPHRASE)) {
            events.addAll(events.size() - 1, revert(3));
        }
        return events;
    }

    private static List<Event> reverting(int turns, UserUttered message) {
        List<Event> events = new ArrayList<>(revert(turns));
        events.add(message.at(Stamp.NONE));
        return events;
    }

    private static List<Event> revert(int turns) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            events.add(new Event.UserUtteranceReverted(Stamp.NONE));
        }
        events.add(ActionExecuted.of(DefaultActions.LISTEN));
        return events;
    }

    /** The names of the last two actions that were no waiting, newest first. */
    private static List<String> lastActions(History history) {
        List<String> names = new ArrayList<>();
        for (History at = history; !at.isEmpty() && names.size() < 2; at = at.before()) {
            if (at.event() instanceof ActionExecuted action && !action.is(DefaultActions.LISTEN)) {
                names.add(action.label());
            }
        }
        return names;
    }
}
