package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;

/**
 * How much of a conversation's end stories can still go on from: the longest run of last states that occurs in any story.
 * What lies before can't matter to a policy that compares whole states, so that conversations with the same end are one.
 */
final class StoryFactors {
    private final Step all = new Step();
    private final Step messageNext = new Step();
    private final int longest;

    /** A place in the tree of all runs of states, newest first. */
    private static final class Step {
        private final Map<Symbol, Step> older = new HashMap<>();
    }

    /** What a state is compared by; slots and entities are left to the policies. */
    private record Symbol(Optional<PreviousAction> previous, Optional<String> said, Optional<String> loop) {
        static Symbol of(DialogueState state) {
            Optional<String> said = state.afterListen()
                    ? state.user().intent().or(() -> state.user().text())
                    : Optional.empty();
            return new Symbol(state.previous(), said, state.loop());
        }
    }

    StoryFactors(List<Transition> stories) {
        stories.forEach(story -> add(story.when()));
        longest = stories.stream().mapToInt(story -> story.when().size()).max().orElse(0);
    }

    private void add(List<DialogueState> states) {
        List<Symbol> symbols = states.stream().map(Symbol::of).toList();
        for (int end = symbols.size(); end > 0; end--) {
            add(symbols.subList(0, end), all);
            if (end < states.size() && states.get(end).afterListen()) {
                add(symbols.subList(0, end), messageNext);
            }
        }
    }

    private static void add(List<Symbol> symbols, Step root) {
        Step step = root;
        for (int i = symbols.size() - 1; i >= 0; i--) {
            step = step.older.computeIfAbsent(symbols.get(i), symbol -> new Step());
        }
    }

    /** No conversation needs to be looked at further back. */
    int longest() {
        return longest;
    }

    /** The last of these states (oldest first) as far as they occur in a story. */
    List<DialogueState> alive(List<DialogueState> states) {
        return alive(states, all);
    }

    /** The last of these states as far as they occur in a story right before the user speaks. */
    List<DialogueState> beforeMessage(List<DialogueState> states) {
        return alive(states, messageNext);
    }

    private static List<DialogueState> alive(List<DialogueState> states, Step root) {
        List<DialogueState> alive = new ArrayList<>();
        Step step = root;
        for (int i = states.size() - 1; i >= 0 && step != null; i--) {
            step = step.older.get(Symbol.of(states.get(i)));
            if (step != null) {
                alive.add(states.get(i));
            }
        }
        return alive;
    }
}
