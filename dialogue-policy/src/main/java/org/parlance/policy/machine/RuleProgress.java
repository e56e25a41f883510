package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.RuleStates;

/** How far rules have come in a conversation: two conversations in which the same rules stand at the same place go on alike. */
public final class RuleProgress {
    private final Map<Optional<PreviousAction>, List<Beginning>> beginnings = new HashMap<>();
    private final int longest;

    /** The first states of a rule, all of them when it holds. */
    private record Beginning(int id, List<DialogueState> states) {}

    /** Of the rules and of the conditions under which forms are left. */
    public RuleProgress(RuleMachine machine) {
        List<Transition> all = new ArrayList<>(machine.rules().transitions());
        all.addAll(machine.loops().transitions());
        int id = 0;
        int most = 0;
        for (Transition rule : all) {
            List<DialogueState> when = rule.when();
            most = Math.max(most, when.size());
            for (int end = 1; end <= when.size(); end++) {
                DialogueState newest = when.get(end - 1);
                beginnings
                        .computeIfAbsent(newest.previous(), previous -> new ArrayList<>())
                        .add(new Beginning(id++, when.subList(0, end)));
            }
        }
        longest = most;
    }

    /** The most states a rule looks at. */
    public int longest() {
        return longest;
    }

    /** Numbers of the beginnings of rules that hold now. */
    public List<Integer> in(RuleStates conversation) {
        if (conversation.at(0).isEmpty()) {
            return List.of();
        }
        List<Integer> holding = new ArrayList<>();
        for (Beginning beginning :
                beginnings.getOrDefault(conversation.newest().previous(), List.of())) {
            if (Condition.holds(beginning.states, conversation)) {
                holding.add(beginning.id);
            }
        }
        return holding;
    }
}
