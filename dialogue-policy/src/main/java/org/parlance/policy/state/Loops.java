package org.parlance.policy.state;

import java.util.Optional;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.TrackerState;

/** The form that is really active: in a rule's tracker one may stand for "none". */
public final class Loops {
    private Loops() {}

    public static Optional<String> active(TrackerState state) {
        return state.loop().map(LoopState::name).filter(name -> !name.equals(DialogueState.MUST_BE_UNSET));
    }

    /** True when the active form refused its last run. */
    public static boolean rejected(TrackerState state) {
        return state.loop().filter(LoopState::rejected).isPresent();
    }
}
