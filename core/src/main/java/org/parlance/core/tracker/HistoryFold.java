package org.parlance.core.tracker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;

/**
 * Keeps the events that still count: drops what a restart, a rewind or an undo took back and folds repeated runs of a form
 * on its happy path into one, exactly as Rasa's {@code applied_events} does.
 */
final class HistoryFold {
    private final StateFold fold;

    HistoryFold(StateFold fold) {
        this.fold = fold;
    }

    History start() {
        return History.start(fold.start());
    }

    History plus(History history, Event event, Set<String> loops) {
        if (event instanceof Event.Restarted || event instanceof Event.SessionStarted) {
            return start();
        }
        if (event instanceof Event.ActionReverted) {
            return undoTo(history, ActionExecuted.class);
        }
        if (event instanceof Event.UserUtteranceReverted) {
            return undoTo(undoTo(history, Event.UserUttered.class), ActionExecuted.class);
        }
        if (event instanceof ActionExecuted action
                && action.name().filter(loops::contains).isPresent()
                && repeatsOnHappyPath(history, action.label())) {
            return collapse(history, action.label());
        }
        return append(history, event);
    }

    private History append(History history, Event event) {
        return history.plus(event, event.visit(fold, history.state()));
    }

    private static History undoTo(History history, Class<? extends Event> kind) {
        History at = history;
        while (!at.isEmpty()) {
            boolean found = kind.isInstance(at.event());
            at = at.before();
            if (found) {
                break;
            }
        }
        return at;
    }

    /** True when the form ran before in this activation and nothing but answers to it came since. */
    private static boolean repeatsOnHappyPath(History history, String form) {
        Optional<String> later = Optional.empty();
        for (History at = history; !at.isEmpty(); at = at.before()) {
            Event event = at.event();
            if (event instanceof Event.ActiveLoop loop && loop.name().isEmpty() || unhappy(event, form, later)) {
                return false;
            }
            if (event instanceof ActionExecuted action) {
                if (action.is(form)) {
                    return true;
                }
                later = Optional.of(action.label());
            }
        }
        return false;
    }

    private static boolean unhappy(Event event, String form, Optional<String> later) {
        if (event instanceof Event.ActionExecutionRejected rejection) {
            return rejection.name().equals(form);
        }
        return event instanceof Event.UserUttered
                && later.filter(a -> !a.equals(form)).isPresent();
    }

    /** Takes out what the answered questions left since the form's last run, and keeps the rest (slots, bot messages). */
    private History collapse(History history, String form) {
        Deque<Event> kept = new ArrayDeque<>();
        History at = history;
        while (!at.isEmpty() && !(at.event() instanceof ActionExecuted action && action.is(form))) {
            if (!isTurnEvent(at.event())) {
                kept.push(at.event());
            }
            at = at.before();
        }
        for (Event event : kept) {
            at = append(at, event);
        }
        return at;
    }

    private static boolean isTurnEvent(Event event) {
        return event instanceof ActionExecuted
                || event instanceof Event.UserUttered
                || event instanceof Event.UserFeaturization;
    }
}
