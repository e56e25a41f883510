package org.parlance.policy.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.domain.Domain;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleOnly;

/** Weights of the learned policy with the names of its features and actions. */
public final class LearnedModel implements Model {
    private static final String NAMES = "names.json";
    private static final String WEIGHTS = "weights.f32";

    private final List<String> features;
    private final List<String> actions;
    private final Softmax softmax;
    private final Settings settings;
    private final Map<String, Integer> index = new HashMap<>();

    LearnedModel(List<String> features, List<String> actions, Softmax softmax, Settings settings) {
        this.features = List.copyOf(features);
        this.actions = List.copyOf(actions);
        this.softmax = softmax;
        this.settings = settings;
        for (int i = 0; i < features.size(); i++) {
            index.put(features.get(i), i);
        }
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(NAMES, Map.of("features", features, "actions", actions));
        files.putFloats(WEIGHTS, softmax.weights());
    }

    static LearnedModel load(Settings settings, ModelFiles files) {
        Map<String, Object> names = files.jsonObject(NAMES);
        List<String> features = texts(names.get("features"));
        List<String> actions = texts(names.get("actions"));
        float[] weights = files.floats(WEIGHTS);
        if (weights.length != features.size() * actions.size()) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(
                            Location.NONE,
                            "The model's file %s holds %d numbers instead of %d."
                                    .formatted(WEIGHTS, weights.length, features.size() * actions.size())));
        }
        return new LearnedModel(features, actions, new Softmax(weights, actions.size()), settings);
    }

    /** The policy that uses them; it doesn't look at what only rules know. */
    public LearnedPolicy policy(Domain domain, RuleOnly ruleOnly) {
        return new LearnedPolicy(this, new Featurizer(domain), ruleOnly);
    }

    Settings settings() {
        return settings;
    }

    List<String> actions() {
        return actions;
    }

    /** The probability of each action after these states. */
    double[] probabilities(List<DialogueState> states) {
        int[] known = StateTokens.of(states).stream()
                .map(index::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        return softmax.probabilities(known);
    }

    private static List<String> texts(Object list) {
        List<String> texts = new ArrayList<>();
        Json.list(list).forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }
}
