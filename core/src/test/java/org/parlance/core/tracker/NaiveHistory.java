package org.parlance.core.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;

/** The rules for which events still count, written a second time the slow way: over the whole list, from the beginning. */
final class NaiveHistory {
    private NaiveHistory() {}

    static List<Event> applied(List<Event> events) {
        Set<String> loops = new TreeSet<>();
        for (Event event : events) {
            if (event instanceof Event.ActiveLoop loop) {
                loop.name().ifPresent(loops::add);
            }
        }
        List<Event> done = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Restarted || event instanceof Event.SessionStarted) {
                done.clear();
            } else if (event instanceof Event.ActionReverted) {
                undo(done, ActionExecuted.class);
            } else if (event instanceof Event.UserUtteranceReverted) {
                undo(done, Event.UserUttered.class);
                undo(done, ActionExecuted.class);
            } else if (event instanceof ActionExecuted action
                    && loops.contains(action.label())
                    && repeats(done, action.label())) {
                foldBack(done, action.label());
            } else {
                done.add(event);
            }
        }
        return done;
    }

    static TrackerState state(Domain domain, List<Event> events) {
        StateFold fold = new StateFold(SlotTable.of(domain));
        TrackerState state = fold.start();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event instanceof Event.ActionReverted || event instanceof Event.UserUtteranceReverted) {
                state = fold.start();
                for (Event kept : applied(events.subList(0, i + 1))) {
                    state = kept.visit(fold, state);
                }
            } else {
                state = event.visit(fold, state);
            }
        }
        return state;
    }

    private static void undo(List<Event> done, Class<?> kind) {
        while (!done.isEmpty()) {
            if (kind.isInstance(done.remove(done.size() - 1))) {
                return;
            }
        }
    }

    private static boolean repeats(List<Event> done, String form) {
        String later = null;
        for (int i = done.size() - 1; i >= 0; i--) {
            Event event = done.get(i);
            boolean ended =
                    event instanceof Event.ActiveLoop loop && loop.name().isEmpty();
            boolean rejected =
                    event instanceof Event.ActionExecutionRejected r && r.name().equals(form);
            boolean other = event instanceof Event.UserUttered && later != null && !later.equals(form);
            if (ended || rejected || other) {
                return false;
            }
            if (event instanceof ActionExecuted action) {
                if (action.is(form)) {
                    return true;
                }
                later = action.label();
            }
        }
        return false;
    }

    private static void foldBack(List<Event> done, String form) {
        for (int i = done.size() - 1; i >= 0; i--) {
            Event event = done.get(i);
            if (event instanceof ActionExecuted action && action.is(form)) {
                return;
            }
            if (event instanceof ActionExecuted
                    || event instanceof Event.UserUttered
                    || event instanceof Event.UserFeaturization) {
                done.remove(i);
            }
        }
    }
}
