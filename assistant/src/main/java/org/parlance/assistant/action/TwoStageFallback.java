package org.parlance.assistant.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.spi.ActionRejectedException;

/** Asks what was meant, then for other words, and gives up when both fail. */
final class TwoStageFallback extends LoopAction {
    @Override
    public String name() {
        return DefaultActions.TWO_STAGE_FALLBACK;
    }

    @Override
    protected List<Event> activate(ActionContext context) {
        return List.of();
    }

    @Override
    protected List<Event> proceed(ActionContext context, List<Event> soFar) throws ActionRejectedException {
        boolean begun = soFar.stream().anyMatch(Event.ActiveLoop.class::isInstance);
        boolean affirm = begun
                || lastIntent(context)
                        .filter(DefaultIntents.NLU_FALLBACK::equals)
                        .isPresent();
        String question = affirm ? DefaultActions.ASK_AFFIRMATION : DefaultActions.ASK_REPHRASE;
        return context.action(question).run(context);
    }

    @Override
    protected boolean isDone(ActionContext context, List<Event> soFar) {
        boolean unclear = lastIntent(context)
                .filter(i -> i.equals(DefaultIntents.NLU_FALLBACK) || i.equals(DefaultIntents.OUT_OF_SCOPE))
                .isPresent();
        return !unclear || givesUp(context);
    }

    @Override
    protected List<Event> deactivate(ActionContext context) throws ActionRejectedException {
        if (givesUp(context)) {
            return context.action(DefaultActions.DEFAULT_FALLBACK).run(context);
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.UserUtteranceReverted(Stamp.NONE));
        events.add(Event.ActionExecuted.of(DefaultActions.LISTEN));
        context.state().latestMessage().map(Clarified::of).ifPresent(events::add);
        return events;
    }

    private static boolean givesUp(ActionContext context) {
        return lastIntents(context, 2).equals(List.of(DefaultIntents.NLU_FALLBACK, DefaultIntents.NLU_FALLBACK))
                || lastIntents(context, 3)
                        .equals(List.of(
                                DefaultIntents.OUT_OF_SCOPE, DefaultIntents.NLU_FALLBACK, DefaultIntents.OUT_OF_SCOPE));
    }

    private static Optional<String> lastIntent(ActionContext context) {
        return context.state().latestMessage().flatMap(message -> message.parse()
                .intentName());
    }

    /** The intents of the last messages, newest first; a rewind counts as a message without an intent, as in Rasa. */
    private static List<String> lastIntents(ActionContext context, int wanted) {
        List<Event> events = context.tracker().events();
        List<String> intents = new ArrayList<>();
        int seen = 0;
        for (int i = events.size() - 1; i >= 0 && seen < wanted; i--) {
            Event event = events.get(i);
            if (event instanceof Event.Restarted) {
                break;
            }
            if (event instanceof UserUttered message) {
                seen++;
                intents.add(message.parse().intentName().orElse(""));
            } else if (event instanceof Event.UserUtteranceReverted) {
                seen++;
            }
        }
        return intents;
    }
}
