package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.parlance.core.tracker.Tracker;

/** The states of a conversation as rules see them, newest first and only as far back as a rule looks. */
public final class RuleStates {
    private final IntFunction<Optional<DialogueState>> raw;
    private final boolean byText;

    private RuleStates(IntFunction<Optional<DialogueState>> raw, boolean byText) {
        this.raw = raw;
        this.byText = byText;
    }

    /** Of a running conversation; sees the newest message by its intent. */
    public static RuleStates of(Tracker tracker, Featurizer featurizer) {
        Turns turns = new Turns(tracker.history(), featurizer);
        return new RuleStates(back -> turns.at(back).map(Turns.Turn::seen), false);
    }

    /** Of states that are there already, oldest first. */
    public static RuleStates of(List<DialogueState> states) {
        return new RuleStates(
                back -> back < states.size() ? Optional.of(states.get(states.size() - 1 - back)) : Optional.empty(),
                false);
    }

    /** The same states, the newest message seen by its text. */
    public RuleStates byText() {
        return new RuleStates(raw, true);
    }

    /** The states as they were some actions ago. */
    public RuleStates earlier(int actions) {
        return new RuleStates(back -> raw.apply(back + actions), byText);
    }

    /** The state {@code back} actions ago, 0 for now; empty before the first. */
    public Optional<DialogueState> at(int back) {
        return raw.apply(back).map(state -> back == 0 ? state.asNewest(byText) : state.withIntentOrText());
    }

    public DialogueState newest() {
        return at(0).orElseThrow();
    }

    /** All states since an action, or since the beginning, oldest first; the state right after the action is left out. */
    public List<DialogueState> since(String action) {
        List<DialogueState> states = new ArrayList<>();
        for (int back = 0; ; back++) {
            Optional<DialogueState> state = at(back);
            if (state.isEmpty() || state.get().previousIs(action)) {
                Collections.reverse(states);
                return states;
            }
            states.add(state.get());
        }
    }
}
