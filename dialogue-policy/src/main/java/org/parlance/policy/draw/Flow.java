package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;

/** Which transitions can follow which: those whose states are the earlier ones' and one more, in which the action was just taken. */
final class Flow {
    private final List<Transition> transitions;
    private final int window;
    private final Map<Transition, List<Transition>> after = new HashMap<>();

    /**
     * Of transitions that look at most at so many states.
     *
     * @param window 0 for all states
     */
    Flow(List<Transition> transitions, int window) {
        this.transitions = List.copyOf(transitions);
        this.window = window;
        Map<List<DialogueState>, List<Transition>> byHistory = new HashMap<>();
        for (Transition transition : transitions) {
            List<DialogueState> when = transition.when();
            byHistory
                    .computeIfAbsent(when.subList(0, when.size() - 1), history -> new ArrayList<>())
                    .add(transition);
        }
        transitions.forEach(transition -> after.put(transition, following(transition, byHistory)));
    }

    List<Transition> transitions() {
        return transitions;
    }

    /** In the machine's order. */
    List<Transition> after(Transition transition) {
        return after.get(transition);
    }

    private List<Transition> following(Transition transition, Map<List<DialogueState>, List<Transition>> byHistory) {
        List<DialogueState> when = transition.when();
        List<DialogueState> history = window > 0 && when.size() >= window ? when.subList(1, when.size()) : when;
        return byHistory.getOrDefault(history, List.of()).stream()
                .filter(next -> took(next.newest().previous(), transition.action()))
                .toList();
    }

    /** True for the first thing that happens in a conversation. */
    static boolean begins(Transition transition) {
        List<DialogueState> when = transition.when();
        return when.get(0).previous().isEmpty()
                && when.size() <= (transition.newest().afterListen() ? 2 : 1);
    }

    private static boolean took(Optional<PreviousAction> previous, String action) {
        return previous.isPresent() && previous.get().label().equals(action);
    }
}
