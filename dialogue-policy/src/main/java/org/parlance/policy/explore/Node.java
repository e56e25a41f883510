package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.machine.Transition;

/** A state of the dialogue, with the shortest conversation that leads to it. */
final class Node {
    private final int id;
    private final Optional<Node> parent;
    private final Tracker tracker;
    private final boolean waiting;
    private final boolean shown;
    private final int[] monitors;
    private final List<Node> next = new ArrayList<>();
    private Optional<String> action = Optional.empty();
    private Optional<Transition> because = Optional.empty();
    private boolean stuck;
    private boolean expanded;

    Node(int id, Optional<Node> parent, Arrival arrival) {
        this.id = id;
        this.parent = parent;
        this.tracker = arrival.tracker();
        this.waiting = arrival.waiting();
        this.shown = arrival.shown();
        this.monitors = arrival.monitors();
    }

    /**
     * How a state is come to.
     *
     * @param waiting whether the user speaks next
     * @param shown false where only assumed outcomes lead there
     * @param monitors the state of each property
     */
    record Arrival(Tracker tracker, boolean waiting, boolean shown, int[] monitors) {}

    void decided(Optional<String> predicted, Optional<Transition> rule, boolean fallsBack) {
        action = predicted;
        because = rule;
        stuck = fallsBack;
    }

    void leadsTo(Node other) {
        if (!next.contains(other)) {
            next.add(other);
        }
    }

    void expanded() {
        expanded = true;
    }

    int id() {
        return id;
    }

    Optional<Node> parent() {
        return parent;
    }

    /** The conversation. */
    Tracker tracker() {
        return tracker;
    }

    boolean waiting() {
        return waiting;
    }

    boolean shown() {
        return shown;
    }

    int[] monitors() {
        return monitors;
    }

    List<Node> next() {
        return next;
    }

    /** What the assistant does here. */
    Optional<String> action() {
        return action;
    }

    /** The rule that says so. */
    Optional<Transition> because() {
        return because;
    }

    /** Whether no rule, form or story says what comes next. */
    boolean stuck() {
        return stuck;
    }

    /** Whether all that may follow is known. */
    boolean isExpanded() {
        return expanded;
    }
}
