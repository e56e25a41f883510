package org.parlance.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.machine.RuleTable;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;

/**
 * Finds rules that do different things and can hold together although neither is the more specific one, so that nothing but
 * the length of their conditions decides. Rasa doesn't look for them: none of both is walked in the state of the other.
 */
public final class RuleOverlaps {
    private final StateWords words;
    private final List<Demands> rules;
    private final Set<Demands> known;
    private final Set<Set<String>> told = new HashSet<>();
    private final Problems problems;

    private RuleOverlaps(RuleTable table, Domain domain, Problems problems) {
        this.words = new StateWords(domain);
        this.rules = table.transitions().stream().map(Demands::of).toList();
        this.known = new HashSet<>(rules);
        this.problems = problems;
    }

    /** Checks all pairs of compiled rules; a third rule that holds exactly where both do settles it. */
    public static void check(RuleTable table, Domain domain, Problems problems) {
        RuleOverlaps check = new RuleOverlaps(table, domain, problems);
        List<Transition> transitions = table.transitions();
        Map<Object, List<Integer>> byAction = new LinkedHashMap<>();
        for (int i = 0; i < transitions.size(); i++) {
            byAction.computeIfAbsent(transitions.get(i).newest().previous(), previous -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> alike : byAction.values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    check.compare(transitions, alike.get(i), alike.get(j));
                }
            }
        }
    }

    private void compare(List<Transition> transitions, int i, int j) {
        Transition first = transitions.get(i);
        Transition second = transitions.get(j);
        if (first.action().equals(second.action()) || !rules.get(i).overlaps(rules.get(j))) {
            return;
        }
        Demands both = rules.get(i).and(rules.get(j));
        Set<String> pair = Set.of(origin(first).title() + " ", origin(second).title());
        if (!known.contains(both) && told.add(pair)) {
            report(first, second, both);
        }
    }

    private void report(Transition first, Transition second, Demands both) {
        Origin here = origin(second);
        Origin there = origin(first);
        Transition longer = first.key().length() >= second.key().length() ? first : second;
        String other = "%s %s".formatted(there.title(), does(first));
        problems.add(Problem.warning(
                        here.where(),
                        "R%s %s, but %s, and both can hold at once."
                                .formatted(here.title().substring(1), does(second), other))
                .of(Defect.RULE_AGAINST_RULE)
                .because(
                        "Both hold %s; neither is the more specific one, and %s wins only because its conditions are longer"
                                        .formatted(
                                                words.history(both.states()),
                                                origin(longer).title())
                                + " as text.")
                .and(there.where(), other)
                .maybe("a third rule with the conditions of both should say what happens then,"
                        + " or each should exclude the other's condition."));
    }

    private static Origin origin(Transition rule) {
        return rule.origins().get(0);
    }

    private static String does(Transition rule) {
        return rule.action().equals(DefaultActions.LISTEN) ? "listens" : "goes on with " + rule.action();
    }
}
