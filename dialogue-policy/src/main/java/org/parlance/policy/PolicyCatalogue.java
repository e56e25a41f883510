package org.parlance.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.Model;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.policy.learned.LearnedPolicy;
import org.parlance.policy.learned.LearnedPolicyFactory;
import org.parlance.policy.memo.MemoFactory;
import org.parlance.policy.memo.MemoPolicy;
import org.parlance.policy.rule.RulePolicy;
import org.parlance.policy.rule.RulePolicyFactory;
import org.parlance.policy.training.TrainingConversations;

/** The policies that config.yml can name, by Rasa's names. */
public final class PolicyCatalogue {
    /** How many states the recommended policies look back. */
    public static final int RECOMMENDED_HISTORY = 5;

    /** Accepted without effect: it only predicts {@code action_unlikely_intent}. */
    static final String UNLIKELY_INTENT = "UnexpecTEDIntentPolicy";

    private static final Map<String, ComponentFactory<TrainingConversations, ? extends Model>> FACTORIES = factories();

    private PolicyCatalogue() {}

    /**
     * A policy of config.yml with what trains it.
     *
     * @param name Rasa's name
     * @param settings those that have a meaning here
     */
    public record Chosen(
            String name, Settings settings, ComponentFactory<TrainingConversations, ? extends Model> factory) {}

    /** What is used where config.yml names no policies. */
    public static List<ComponentConfig> recommended() {
        return List.of(RulePolicy.NAME, MemoPolicy.AUGMENTED, LearnedPolicy.NAME).stream()
                .map(name -> new ComponentConfig(
                        name,
                        new Settings(Map.of("max_history", (long) RECOMMENDED_HISTORY)),
                        new YamlMapping(List.of(), Location.NONE)))
                .map(config -> config.name().equals(RulePolicy.NAME)
                        ? new ComponentConfig(config.name(), Settings.NONE, config.source())
                        : config)
                .toList();
    }

    /** Finds each policy; unknown names are errors, settings without meaning are remembered for one note. */
    public static List<Chosen> choose(List<ComponentConfig> policies, Problems problems) {
        List<Chosen> chosen = new ArrayList<>();
        policies.forEach(config -> choose(config, problems).ifPresent(chosen::add));
        return chosen;
    }

    /** The factory of a component as model archives name it, such as {@code RulePolicy.v1}. */
    public static Optional<ComponentFactory<TrainingConversations, ? extends Model>> versioned(String component) {
        return FACTORIES.values().stream()
                .filter(factory -> factory.name().equals(component))
                .findFirst();
    }

    private static Optional<Chosen> choose(ComponentConfig config, Problems problems) {
        String name = config.name();
        if (name.equals(UNLIKELY_INTENT)) {
            problems.withoutEffect(name, Set.of());
            return Optional.empty();
        }
        if (!FACTORIES.containsKey(name)) {
            problems.add(unknown(config));
            return Optional.empty();
        }
        ComponentFactory<TrainingConversations, ? extends Model> factory = FACTORIES.get(name);
        return Optional.of(new Chosen(name, known(config, factory.settings(), problems), factory));
    }

    private static Problem unknown(ComponentConfig config) {
        String name = config.name();
        Location where =
                config.source().get("name").map(node -> node.location()).orElse(config.where());
        Problem problem = Problem.error(where, "The policy \"%s\" is not known.".formatted(name));
        Set<String> known = new TreeSet<>(FACTORIES.keySet());
        known.add(UNLIKELY_INTENT);
        return name.contains(".")
                ? problem.because("It is a Python class, which does not run here.")
                        .maybe("one of these does the work: " + String.join(", ", known) + ".")
                : problem.maybe(Suggest.didYouMean(name, known));
    }

    private static Settings known(ComponentConfig config, Set<String> names, Problems problems) {
        Map<String, Object> kept = new LinkedHashMap<>(config.settings().values());
        Set<String> others = new TreeSet<>(kept.keySet());
        others.removeAll(names);
        kept.keySet().retainAll(names);
        Set<String> rasas = new TreeSet<>(others);
        rasas.retainAll(RasaPolicySettings.WITHOUT_EFFECT);
        others.removeAll(rasas);
        if (!rasas.isEmpty()) {
            problems.withoutEffect(config.name(), rasas);
        }
        Set<String> all = new TreeSet<>(names);
        all.addAll(RasaPolicySettings.WITHOUT_EFFECT);
        for (String other : others) {
            Location where = config.source().entries().stream()
                    .filter(entry -> entry.name().equals(other))
                    .map(entry -> entry.key().location())
                    .findFirst()
                    .orElse(config.where());
            problems.add(
                    Problem.warning(where, "The setting \"%s\" of %s is not known.".formatted(other, config.name()))
                            .because("It has no effect.")
                            .maybe(Suggest.didYouMean(other, all)));
        }
        return new Settings(kept);
    }

    private static Map<String, ComponentFactory<TrainingConversations, ? extends Model>> factories() {
        Map<String, ComponentFactory<TrainingConversations, ? extends Model>> factories = new LinkedHashMap<>();
        factories.put(RulePolicy.NAME, new RulePolicyFactory());
        factories.put(MemoPolicy.PLAIN, new MemoFactory(false));
        factories.put(MemoPolicy.AUGMENTED, new MemoFactory(true));
        factories.put(LearnedPolicy.NAME, new LearnedPolicyFactory());
        return factories;
    }
}
