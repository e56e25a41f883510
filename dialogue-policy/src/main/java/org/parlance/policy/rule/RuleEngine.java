package org.parlance.policy.rule;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.spi.Prediction.Kind;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.machine.LoopTable;
import org.parlance.policy.machine.LoopTable.Effect;
import org.parlance.policy.machine.RuleTable;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.Loops;
import org.parlance.policy.state.RuleStates;

/** Decides what rules and forms demand, in Rasa's order: text rules, built-in intents, the active form, intent rules. */
public final class RuleEngine {
    private static final Map<String, String> BUILT_IN = Map.of(
            DefaultIntents.RESTART, DefaultActions.RESTART,
            DefaultIntents.BACK, DefaultActions.BACK,
            DefaultIntents.SESSION_START, DefaultActions.SESSION_START);

    private final RuleTable rules;
    private final LoopTable loops;

    public RuleEngine(RuleTable rules, LoopTable loops) {
        this.rules = rules;
        this.loops = loops;
    }

    /** The intents that always lead to the same action, with that action, sorted. */
    public static SortedMap<String, String> builtIn() {
        return new TreeMap<>(BUILT_IN);
    }

    /** Decides for a conversation in this state that passed through these states. */
    public RuleDecision decide(TrackerState state, RuleStates states) {
        boolean listening = lastWas(state, DefaultActions.LISTEN);
        Optional<RuleDecision> byText = listening ? Optional.of(byRules(state, states.byText())) : Optional.empty();
        boolean textRule = byText.flatMap(RuleDecision::action).isPresent();
        if (listening && !textRule) {
            Optional<RuleDecision> builtIn = builtIn(state);
            if (builtIn.isPresent()) {
                return builtIn.get();
            }
        }
        Optional<RuleDecision> form = activeForm(state);
        if (form.isPresent()) {
            return form.get();
        }
        if (textRule) {
            return byText.get().as(Kind.END_TO_END, false);
        }
        boolean interrupted = byText.filter(RuleDecision::interrupted).isPresent();
        return byRules(state, states).as(Kind.INTENT, interrupted);
    }

    private static Optional<RuleDecision> builtIn(TrackerState state) {
        return state.latestMessage()
                .map(UserUttered::parse)
                .flatMap(parse -> parse.intentName())
                .filter(BUILT_IN::containsKey)
                .map(intent -> RuleDecision.of(BUILT_IN.get(intent), new Ground.BuiltInIntent(intent), Kind.INTENT));
    }

    private static Optional<RuleDecision> activeForm(TrackerState state) {
        Optional<String> form = Loops.active(state);
        if (form.isEmpty() || Loops.rejected(state) || state.latestAction().isEmpty()) {
            return Optional.empty();
        }
        boolean listens = lastWas(state, form.get());
        String action = listens ? DefaultActions.LISTEN : form.get();
        return Optional.of(RuleDecision.of(action, new Ground.FormRuns(form.get(), listens), Kind.NO_USER));
    }

    private static boolean lastWas(TrackerState state, String action) {
        return state.latestAction().filter(last -> last.label().equals(action)).isPresent();
    }

    private RuleDecision byRules(TrackerState state, RuleStates states) {
        Iterator<Transition> holding = rules.matching(states).iterator();
        Optional<Transition> best = next(holding);
        Ground ground = best.<Ground>map(Ground.RuleHolds::new).orElseGet(() -> new Ground.NoRule(states));
        RuleDecision decision =
                new RuleDecision(best.map(Transition::action), ground, Kind.INTENT, false, next(holding));
        return Loops.active(state).isPresent()
                ? withinForm(Loops.active(state).get(), decision, loops.effects(states))
                : decision;
    }

    /** A rule from outside the form that ends in listening goes back to the form instead. */
    private static RuleDecision withinForm(String form, RuleDecision decision, Set<Effect> effects) {
        boolean generalListen =
                decision.action().filter(DefaultActions.LISTEN::equals).isPresent()
                        && decision.ground()
                                .transition()
                                .filter(rule -> rule.newest().activeLoop().isEmpty())
                                .isPresent();
        if (generalListen && !effects.contains(Effect.NOT_THE_LOOP)) {
            return new RuleDecision(Optional.of(form), decision.ground(), Kind.INTENT, false, decision.runnerUp());
        }
        return new RuleDecision(
                generalListen ? Optional.empty() : decision.action(),
                decision.ground(),
                Kind.INTENT,
                effects.contains(Effect.INTERRUPTED),
                decision.runnerUp());
    }

    private static Optional<Transition> next(Iterator<Transition> holding) {
        return holding.hasNext() ? Optional.of(holding.next()) : Optional.empty();
    }
}
