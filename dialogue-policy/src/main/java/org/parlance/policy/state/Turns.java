package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.tracker.History;
import org.parlance.core.tracker.TrackerState;

/** The moments before each action of a conversation, newest first, looked up only as far back as somebody asks. */
final class Turns {
    private final List<Turn> found = new ArrayList<>();
    private final Featurizer featurizer;
    private History next;
    private boolean ended;

    /**
     * @param state what held before the action
     * @param seen what policies see of it
     * @param hidden whether learned policies do not see the action; false for the newest moment
     */
    record Turn(TrackerState state, DialogueState seen, boolean hidden) {}

    Turns(History history, Featurizer featurizer) {
        this.featurizer = featurizer;
        this.next = history;
        add(history.state(), false);
    }

    private void add(TrackerState state, boolean hidden) {
        found.add(new Turn(state, featurizer.state(state), hidden));
    }

    /** The moment {@code back} actions ago, 0 for now; empty before the first. */
    Optional<Turn> at(int back) {
        while (found.size() <= back && !ended) {
            advance();
        }
        return back < found.size() ? Optional.of(found.get(back)) : Optional.empty();
    }

    private void advance() {
        while (!next.isEmpty()) {
            History newest = next;
            next = newest.before();
            if (newest.event() instanceof ActionExecuted action) {
                add(next.state(), action.hideRuleTurn());
                return;
            }
        }
        ended = true;
    }
}
