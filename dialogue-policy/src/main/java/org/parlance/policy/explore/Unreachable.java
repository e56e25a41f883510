package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;

/** Rules, or steps of rules, that no conversation comes to. */
final class Unreachable {
    private final Project project;
    private final boolean complete;
    private final Decisions decisions;
    private final StateWords words;

    /** A rule with its steps in the order of the file. */
    private record Rule(String name, Map<Location, List<Transition>> steps) {}

    Unreachable(Project project, boolean complete, Decisions decisions) {
        this.project = project;
        this.complete = complete;
        this.decisions = decisions;
        this.words = new StateWords(project.domain());
    }

    /** Nothing while there are states that nobody looked at. */
    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        if (complete) {
            rules().values().forEach(rule -> find(rule).ifPresent(found::add));
        }
        return found;
    }

    private Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<Transition> all = project.machine().rules().map(RuleMachine::rules).stream()
                .flatMap(table -> table.transitions().stream())
                .toList();
        for (Transition transition : all) {
            for (Origin origin : transition.origins()) {
                rules.computeIfAbsent(
                                origin.where().file() + " " + origin.block(),
                                key -> new Rule(origin.block(), new LinkedHashMap<>()))
                        .steps()
                        .computeIfAbsent(origin.where(), where -> new ArrayList<>())
                        .add(transition);
            }
        }
        return rules;
    }

    private Optional<Finding> find(Rule rule) {
        Set<Location> missed = new LinkedHashSet<>();
        rule.steps().forEach((where, transitions) -> {
            if (transitions.stream().noneMatch(decisions::followed)) {
                missed.add(where);
            }
        });
        Optional<Location> first = missed.stream().sorted().findFirst();
        return first.map(
                where -> finding(rule, where, missed.size() == rule.steps().size()));
    }

    private Finding finding(Rule rule, Location where, boolean all) {
        Transition step = rule.steps().get(where).get(0);
        String what = all
                ? "The rule '%s' never applies.".formatted(rule.name())
                : "The rule '%s' never comes to %s.".formatted(rule.name(), step.action());
        Problem problem = Problem.warning(where, what).of(Defect.UNREACHABLE);
        Optional<String> missing = missing(step);
        Optional<Decisions.Overruled> overruled = decisions.overruled(step);
        if (missing.isPresent() || overruled.isEmpty()) {
            return new Finding(
                    problem.because(missing.orElse("Its conditions never hold at the same time.")), List.of());
        }
        return overruled(problem, overruled.get());
    }

    private Optional<String> missing(Transition step) {
        for (DialogueState state : step.when()) {
            Optional<String> missing = decisions.seen().missing(state, words);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Finding overruled(Problem problem, Decisions.Overruled by) {
        Problem told = problem.because("Wherever it applies, %s comes first.".formatted(by.action()));
        Problem both = by.by()
                .map(rule -> rule.origins().get(0))
                .map(origin -> told.and(origin.where(), origin.title()))
                .orElse(told);
        return Finding.at(by.node(), both);
    }
}
