package org.parlance.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.ActionFailedException;
import org.parlance.assistant.action.BotMessages;
import org.parlance.assistant.action.DialogueAction;
import org.parlance.assistant.action.SessionStart;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;

/** What is said, and done, when the assistant itself is at fault. */
final class Apology {
    static final String FAILED = "Sorry, something went wrong on my side. Please try again later.";
    static final String STUCK = "Sorry, I got stuck. Please try to say it in another way.";
    private static final String ACTION_PREFIX = "action_";

    private final Compatibility compatibility;

    Apology(Compatibility compatibility) {
        this.compatibility = compatibility;
    }

    /** Answers for a broken action and then waits, since what would follow it counts on its success. */
    List<Event> forFailure(ActionContext context, DialogueAction running, ActionFailedException failure) {
        if (running.name().equals(DefaultActions.SESSION_START)) {
            return new SessionStart().run(context);
        }
        if (compatibility.loseEventsOfFailedAction()) {
            return List.of();
        }
        String action = failure.action();
        String bare = action.startsWith(ACTION_PREFIX) ? action.substring(ACTION_PREFIX.length()) : action;
        List<String> responses = List.of(
                "utter_%s_unavailable".formatted(action),
                "utter_%s_unavailable".formatted(bare),
                "utter_default_action_failed");
        List<Event> events = new ArrayList<>(failure.repair());
        events.addAll(say(context, responses, FAILED, Map.of("failed_action", action)));
        events.add(new Event.FollowupAction(Optional.of(DefaultActions.LISTEN), Stamp.NONE));
        return events;
    }

    /** What is noted with the action that ran; nothing where Rasa loses the failure. */
    Map<String, Object> note(ActionFailedException failure) {
        return compatibility.loseEventsOfFailedAction()
                ? Map.of()
                : Map.of(
                        "failed_action",
                        failure.action(),
                        "failure",
                        failure.kind().name());
    }

    /** Answers when the limit of actions is reached, and waits. */
    List<Event> forCircuitBreaker(ActionContext context, int limit) {
        if (compatibility.silentCircuitBreaker()) {
            return List.of();
        }
        Map<String, Object> note = Map.of("circuit_breaker", (long) limit);
        List<Event> events =
                new ArrayList<>(say(context, List.of("utter_circuit_breaker", "utter_default"), STUCK, note));
        events.add(new ActionExecuted(
                Optional.of(DefaultActions.LISTEN),
                Optional.empty(),
                Optional.of("circuit_breaker"),
                Optional.of(1.0),
                false,
                new Stamp(0.0, note)));
        return events;
    }

    private static List<Event> say(
            ActionContext context, List<String> responses, String otherwise, Map<String, Object> note) {
        for (String response : responses) {
            if (context.domain().responses().containsKey(response)) {
                List<Event> events = attempt(context, response);
                if (!events.isEmpty()) {
                    return events;
                }
            }
        }
        return List.of(BotMessages.uttered(new BotMessage(Optional.of(otherwise), Map.of(), note)));
    }

    /** The wording itself may be what is broken. */
    private static List<Event> attempt(ActionContext context, String response) {
        try {
            return BotMessages.response(context, response, Map.of());
        } catch (RuntimeException e) {
            context.journal().remark("%s could not be worded".formatted(response));
            return List.of();
        }
    }
}
