package org.parlance.policy.learned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.learned.SoftmaxTrainer.Sample;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.Example;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.TrainingConversations;

/** Makes and loads the learned next-action policy. */
public final class LearnedPolicyFactory implements ComponentFactory<TrainingConversations, LearnedModel> {
    /** How much history the shortened copy of each example keeps, so that an unknown past doesn't confuse. */
    private static final int SHORT_HISTORY = 2;

    @Override
    public String name() {
        return "SoftmaxPolicy.v1";
    }

    @Override
    public Set<String> settings() {
        return LearnedSettings.NAMES;
    }

    @Override
    public Trainer<TrainingConversations, LearnedModel> trainer(Settings settings) {
        return (data, run) -> train(data, LearnedSettings.of(settings), settings, run);
    }

    @Override
    public LearnedModel load(Settings settings, ModelFiles files) {
        return LearnedModel.load(settings, files);
    }

    private static LearnedModel train(
            TrainingConversations data, LearnedSettings chosen, Settings settings, TrainingRun run) {
        Set<Example> examples = new LinkedHashSet<>();
        for (Example example : data.storyExamples(chosen.maxHistory())) {
            Example plain = new Example(example.states(), example.action(), Origin.NONE);
            examples.add(plain);
            examples.add(shortened(plain));
        }
        Names features = new Names();
        Names actions = new Names();
        List<Sample> samples = new ArrayList<>();
        for (Example example : examples) {
            int[] present = StateTokens.of(example.states()).stream()
                    .mapToInt(features::index)
                    .toArray();
            samples.add(new Sample(present, actions.index(example.action())));
        }
        Softmax softmax = SoftmaxTrainer.fit(
                samples, features.list().size(), actions.list().size(), chosen.epochs(), run);
        return new LearnedModel(features.list(), actions.list(), softmax, settings);
    }

    private static Example shortened(Example example) {
        List<DialogueState> states = example.states();
        int from = Math.max(0, states.size() - SHORT_HISTORY);
        return new Example(states.subList(from, states.size()), example.action(), Origin.NONE);
    }

    /** Numbers names in the order in which they are met. */
    private static final class Names {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int index(String name) {
            return numbers.computeIfAbsent(name, unknown -> numbers.size());
        }

        List<String> list() {
            return List.copyOf(numbers.keySet());
        }
    }
}
