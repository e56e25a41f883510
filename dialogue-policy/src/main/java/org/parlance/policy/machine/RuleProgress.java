package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.RuleStates;

/** How far rules have come in a conversation: two conversations in which the same rules stand at the same place go on alike. */
public final class RuleProgress {
    private final Map<Optional<PreviousAction>, List<Beginning>> beginnings = new HashMap<>();
    private final int longest;

    /** The first states of a rule and the one that must follow; none follows where the rule holds. */
    private record Beginning(int id, List<DialogueState> states, Optional<DialogueState> next) {}

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
                        .add(new Beginning(
                                id++,
                                when.subList(0, end),
                                end < when.size() ? Optional.of(when.get(end)) : Optional.empty()));
            }
        }
        longest = most;
    }

    /** The most states a rule looks at. */
    public int longest() {
        return longest;
    }

    /** Numbers of the beginnings of rules that hold now, whole rules included. */
    public List<Integer> in(RuleStates conversation) {
        return in(conversation, beginning -> true);
    }

    /** Numbers of those that go on with a state after this action, which is about to come. */
    public List<Integer> before(String action, RuleStates conversation) {
        return in(
                conversation,
                beginning ->
                        beginning.next.filter(next -> next.previousIs(action)).isPresent());
    }

    private List<Integer> in(RuleStates conversation, Predicate<Beginning> wanted) {
        if (conversation.at(0).isEmpty()) {
            return List.of();
        }
        List<Integer> holding = new ArrayList<>();
        for (Beginning beginning : beginnings.getOrDefault(conversation.newest().previous(), List.of())) {
            if (wanted.test(beginning) && Condition.holds(beginning.states, conversation)) {
                holding.add(beginning.id);
            }
        }
        return holding;
    }
}
