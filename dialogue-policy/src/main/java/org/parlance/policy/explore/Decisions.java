package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.rule.RuleDecision;
import org.parlance.policy.rule.RuleEngine;
import org.parlance.policy.rule.RulePolicy;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.Example;

/** Keeps which rules were followed and where nothing but the fallback is left, and what a learned policy might do there. */
final class Decisions {
    private static final String GUESS = "story";

    private final Canon canon;
    private final Optional<RuleMachine> rules;
    private final Optional<RuleEngine> engine;
    private final Map<Object, Set<String>> shown = new HashMap<>();
    private final Set<Transition> followed = new HashSet<>();
    private final Map<Transition, Overruled> overruled = new HashMap<>();
    private final Seen seen = new Seen();
    private final Set<String> known;

    /** A place where a rule holds and something else happens. */
    record Overruled(Node node, String action, Optional<Transition> by) {}

    Decisions(Project project, Canon canon) {
        this.canon = canon;
        this.rules = project.machine().rules();
        this.engine = rules.map(machine -> new RuleEngine(machine.rules(), machine.loops()));
        this.known = Set.copyOf(project.domain().actionNames());
        if (project.learned()) {
            project.data().storyExamples(1).forEach(this::show);
        }
    }

    private void show(Example example) {
        DialogueState newest = example.states().get(example.states().size() - 1);
        shown.computeIfAbsent(place(newest), place -> new LinkedHashSet<>()).add(example.action());
    }

    private static Object place(DialogueState state) {
        return List.of(
                state.previous(), state.afterListen() ? state.user().intent() : Optional.empty(), state.activeLoop());
    }

    /** Notes what comes next in a state; answers what a learned policy might do there instead of falling back. */
    List<Prediction> decide(Node node, Prediction prediction) {
        RuleStates states = canon.ruleStates(node.tracker());
        TrackerState state = node.tracker().state();
        Optional<RuleDecision> decision = engine.map(rule -> rule.decide(state, states));
        Optional<Transition> because = decision.flatMap(found -> found.ground().transition());
        boolean ruled = decision.flatMap(RuleDecision::action).isPresent();
        boolean byRules = prediction.policy().equals(RulePolicy.NAME);
        boolean undecided = !ruled && (byRules || prediction.policy().isEmpty());
        seen.note(state, states);
        follow(node, states, prediction, because);
        List<Prediction> guesses = undecided ? guesses(state, states) : List.of();
        node.decided(prediction.action(), because, undecided && byRules && midTurn(state) && guesses.isEmpty());
        return guesses;
    }

    private static boolean midTurn(TrackerState state) {
        return state.latestAction()
                .map(ActionExecuted::label)
                .filter(last -> !last.equals("action_listen"))
                .isPresent();
    }

    private void follow(Node node, RuleStates states, Prediction prediction, Optional<Transition> because) {
        Optional<String> action = prediction.action();
        rules.ifPresent(machine -> machine.rules().matching(states).forEach(rule -> {
            if (action.equals(Optional.of(rule.action()))) {
                followed.add(rule);
            } else {
                overruled.putIfAbsent(rule, new Overruled(node, action.orElse("nothing"), because));
            }
        }));
    }

    private List<Prediction> guesses(TrackerState state, RuleStates states) {
        DialogueState newest = states.newest();
        Object place = List.of(
                newest.previous(),
                newest.afterListen() ? newest.user().intent() : Optional.empty(),
                state.loop().map(LoopState::name));
        List<Prediction> guesses = new ArrayList<>();
        for (String action : shown.getOrDefault(place, Set.of())) {
            if (known.contains(action)) {
                guesses.add(Prediction.of(GUESS, 0, action, 1.0));
            }
        }
        return guesses;
    }

    boolean followed(Transition rule) {
        return followed.contains(rule);
    }

    /** Where a rule holds that is never followed. */
    Optional<Overruled> overruled(Transition rule) {
        return Optional.ofNullable(overruled.get(rule));
    }

    Seen seen() {
        return seen;
    }
}
