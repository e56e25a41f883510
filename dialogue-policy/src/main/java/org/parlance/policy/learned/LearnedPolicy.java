package org.parlance.policy.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.state.StoryStates;

/**
 * Chooses what stories do in situations that look alike. It is never quite sure, so that a rule or a story that fits
 * exactly always wins against it.
 */
public final class LearnedPolicy implements Policy {
    /** Rasa's name of the policy whose place it takes. */
    public static final String NAME = "TEDPolicy";

    private static final double MOST_CONFIDENT = 0.999;

    private final LearnedModel model;
    private final LearnedSettings settings;
    private final Featurizer featurizer;
    private final RuleOnly ruleOnly;

    LearnedPolicy(LearnedModel model, Featurizer featurizer, RuleOnly ruleOnly) {
        this.model = model;
        this.settings = LearnedSettings.of(model.settings());
        this.featurizer = featurizer;
        this.ruleOnly = ruleOnly;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Prediction predict(Tracker tracker) {
        if (model.actions().isEmpty()) {
            return Prediction.none(NAME, settings.priority());
        }
        Map<String, Double> scores = scores(tracker);
        return new Prediction(
                NAME,
                settings.priority(),
                scores,
                List.of(),
                List.of(),
                Prediction.Kind.INTENT,
                false,
                Map.of(),
                List.of(vote(scores)));
    }

    private Map<String, Double> scores(Tracker tracker) {
        double[] probabilities =
                model.probabilities(StoryStates.last(settings.maxHistory(), tracker, featurizer, ruleOnly));
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            scores.put(model.actions().get(i), Math.min(probabilities[i], MOST_CONFIDENT));
        }
        return scores;
    }

    private static PolicyVote vote(Map<String, Double> scores) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
        Map.Entry<String, Double> best = ranked.get(0);
        return new PolicyVote(
                NAME,
                Optional.of(best.getKey()),
                best.getValue(),
                "learned from stories that look alike",
                List.of(),
                List.of(),
                ranked.stream().skip(1).findFirst().map(second -> "next best was %s (%.2f)"
                        .formatted(second.getKey(), second.getValue())));
    }
}
