package org.parlance.policy.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.Example;

/** Stories as the memoization policies follow them: what comes after exactly these last states. */
public final class StoryMachine {
    private final int maxHistory;
    private final List<Transition> transitions;
    private final Map<List<DialogueState>, Transition> byStates = new HashMap<>();
    private final int longest;

    /** Looks back {@code maxHistory} states, 0 for all of them. */
    public StoryMachine(int maxHistory, List<Transition> transitions) {
        this.maxHistory = maxHistory;
        this.transitions = List.copyOf(transitions);
        transitions.forEach(transition -> byStates.put(transition.when(), transition));
        this.longest = transitions.stream().mapToInt(t -> t.when().size()).max().orElse(0);
    }

    public static StoryMachine compile(int maxHistory, List<Example> examples) {
        return new StoryMachine(maxHistory, Compiler.compile(examples));
    }

    public int maxHistory() {
        return maxHistory;
    }

    /** The most states any transition has; a longer conversation has none. */
    public int longest() {
        return longest;
    }

    public List<Transition> transitions() {
        return transitions;
    }

    public Optional<Transition> after(List<DialogueState> states) {
        return Optional.ofNullable(byStates.get(states));
    }
}
