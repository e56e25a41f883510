package org.parlance.policy.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.Origin;

/** Follows rules and forms; where none holds it proposes the fallback with a low confidence. */
public final class RulePolicy implements Policy {
    /** Rasa's name of this policy. */
    public static final String NAME = "RulePolicy";

    private final RuleSettings settings;
    private final RuleEngine engine;
    private final Featurizer featurizer;
    private final Set<String> notInStories;
    private final boolean hidesWithoutRule;

    RulePolicy(RuleMachine machine, RuleSettings settings, Domain domain) {
        this.settings = settings;
        this.engine = new RuleEngine(machine.rules(), machine.loops());
        this.featurizer = new Featurizer(domain);
        this.notInStories = machine.notInStories();
        Set<String> rules =
                machine.rules().transitions().stream().map(Transition::key).collect(Collectors.toSet());
        this.hidesWithoutRule = notInStories.stream().anyMatch(key -> key.startsWith("[") && !rules.contains(key));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Prediction predict(Tracker tracker) {
        RuleDecision decision = engine.decide(tracker.state(), RuleStates.of(tracker, featurizer));
        boolean decided = decision.action().isPresent();
        Optional<String> action = decision.action().or(settings::fallbackAction);
        double confidence = decided ? confidence(tracker) : settings.fallbackThreshold();
        return new Prediction(
                NAME,
                settings.priority(),
                scores(decision.action(), confidence),
                decision.interrupted() ? List.of(new Event.LoopInterrupted(true, Stamp.NONE)) : List.of(),
                List.of(),
                decision.kind(),
                hidden(decision.ground()),
                Map.of(),
                List.of(vote(decision, action, confidence)));
    }

    /** The fallback stands behind what rules say, for when that is refused. */
    private Map<String, Double> scores(Optional<String> decided, double confidence) {
        Map<String, Double> scores = new LinkedHashMap<>();
        settings.fallbackAction().ifPresent(fallback -> scores.put(fallback, settings.fallbackThreshold()));
        decided.ifPresent(action -> scores.put(action, confidence));
        return scores;
    }

    private double confidence(Tracker tracker) {
        return settings.nluConfidence()
                ? tracker.state()
                        .latestMessage()
                        .map(message -> message.parse().intent().confidence())
                        .orElse(1.0)
                : 1.0;
    }

    private boolean hidden(Ground ground) {
        boolean mayBe = !(ground instanceof Ground.NoRule) || hidesWithoutRule;
        return mayBe && notInStories.contains(ground.key());
    }

    private static PolicyVote vote(RuleDecision decision, Optional<String> action, double confidence) {
        boolean fallback = decision.action().isEmpty();
        String reason = decision.ground().reason();
        return new PolicyVote(
                NAME,
                action,
                action.isPresent() ? confidence : 0.0,
                fallback && action.isPresent() ? reason + ", so it falls back" : reason,
                decision.ground().transition().map(RulePolicy::places).orElse(List.of()),
                List.of(),
                decision.runnerUp().map(RulePolicy::otherwise));
    }

    private static List<String> places(Transition rule) {
        return rule.origins().stream().map(Origin::place).distinct().toList();
    }

    private static String otherwise(Transition rule) {
        Origin origin = rule.origins().get(0);
        return "%s (%s) would have led to %s".formatted(origin.title(), origin.place(), rule.action());
    }
}
