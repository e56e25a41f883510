package org.parlance.policy.memo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.training.Origin;

/** Does what a story did in the same place, and nothing where no story fits. */
public final class MemoPolicy implements Policy {
    /** Rasa's name of the policy that compares the last states as they are. */
    public static final String PLAIN = "MemoizationPolicy";
    /** Rasa's name of the policy that also forgets what came earlier. */
    public static final String AUGMENTED = "AugmentedMemoizationPolicy";

    private final boolean augmented;
    private final MemoSettings settings;
    private final Memory memory;

    MemoPolicy(MemoModel model, Memory memory) {
        this.augmented = model.augmented();
        this.settings = MemoSettings.of(model.settings());
        this.memory = memory;
    }

    @Override
    public String name() {
        return augmented ? AUGMENTED : PLAIN;
    }

    @Override
    public Prediction predict(Tracker tracker) {
        Optional<Transition> found = augmented ? memory.recallForgetting(tracker) : memory.recall(tracker);
        double confidence = found.isEmpty() ? 0.0 : confidence(tracker);
        return new Prediction(
                name(),
                settings.priority(),
                found.map(story -> Map.of(story.action(), confidence)).orElse(Map.of()),
                List.of(),
                List.of(),
                Prediction.Kind.INTENT,
                false,
                Map.of(),
                List.of(vote(found, confidence)));
    }

    private double confidence(Tracker tracker) {
        return settings.nluConfidence()
                ? tracker.state()
                        .latestMessage()
                        .map(message -> message.parse().intent().confidence())
                        .orElse(1.0)
                : 1.0;
    }

    private PolicyVote vote(Optional<Transition> found, double confidence) {
        return new PolicyVote(
                name(),
                found.map(Transition::action),
                confidence,
                found.map(story -> story.origins().get(0).title()).orElse("no story went the same way"),
                found.map(story -> story.origins().stream()
                                .map(Origin::place)
                                .distinct()
                                .toList())
                        .orElse(List.of()),
                List.of(),
                Optional.empty());
    }
}
