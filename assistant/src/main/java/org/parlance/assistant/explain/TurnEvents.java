package org.parlance.assistant.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parlance.core.event.Event;

/** A turn's events by the action that left them; each action's are handed out once, in order. */
final class TurnEvents {
    private record Share(String action, List<Event> events) {}

    private final List<Event> before = new ArrayList<>();
    private final Deque<Share> shares = new ArrayDeque<>();

    private TurnEvents() {}

    static TurnEvents of(List<Event> events) {
        TurnEvents turn = new TurnEvents();
        for (Event event : events) {
            if (event instanceof Event.ActionExecuted action) {
                turn.shares.add(new Share(action.label(), new ArrayList<>()));
            } else if (event instanceof Event.ActionExecutionRejected rejected) {
                turn.shares.add(new Share(rejected.name(), new ArrayList<>(List.of(event))));
            } else if (turn.shares.isEmpty()) {
                turn.before.add(event);
            } else {
                turn.shares.getLast().events().add(event);
            }
        }
        return turn;
    }

    /** What came before the first action. */
    List<Event> before() {
        return before;
    }

    /** What the next run of an action left; nothing when it didn't run, such as a decision within a form. */
    List<Event> next(String action) {
        boolean runs = shares.stream().anyMatch(share -> share.action().equals(action));
        while (runs && !shares.peek().action().equals(action)) {
            shares.poll();
        }
        return runs ? shares.poll().events() : List.of();
    }
}
