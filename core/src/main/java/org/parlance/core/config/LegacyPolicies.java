package org.parlance.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.ImpliedRule;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/**
 * The policies of Rasa 1 and 2 that Rasa 3 no longer has, read as what does the same work: the rule policy, a classifier of what
 * is not understood, and a rule for that.
 */
final class LegacyPolicies {
    private static final String RULES = "RulePolicy";
    private static final String LEARNED = "TEDPolicy";
    private static final String FALLBACK = "FallbackPolicy";
    private static final String TWO_STAGE = "TwoStageFallbackPolicy";
    private static final String CLASSIFIER = "FallbackClassifier";
    private static final String TWO_STAGE_ACTION = "action_two_stage_fallback";
    private static final Set<String> TO_RULES = Set.of("FormPolicy", "MappingPolicy", FALLBACK, TWO_STAGE);
    private static final Set<String> TO_LEARNED = Set.of("KerasPolicy", "EmbeddingPolicy", "SklearnPolicy");

    private final Problems problems;
    private final List<ComponentConfig> policies = new ArrayList<>();
    private final List<ComponentConfig> old = new ArrayList<>();
    private Optional<ComponentConfig> classifier = Optional.empty();
    private Optional<ImpliedRule> rule = Optional.empty();

    private LegacyPolicies(Problems problems) {
        this.problems = problems;
    }

    /** The configuration with today's policies; itself where it names no others. */
    static AssistantConfig replace(AssistantConfig config, Problems problems) {
        LegacyPolicies legacy = new LegacyPolicies(problems);
        config.policies().ifPresent(legacy::read);
        return new AssistantConfig(
                config.language(),
                config.languages(),
                config.pipelines(),
                config.assistantId(),
                config.pipeline().map(legacy::pipeline),
                config.policies().map(none -> legacy.policies),
                config.compatibility(),
                legacy.rule.stream().toList());
    }

    private void read(List<ComponentConfig> written) {
        boolean learned = written.stream().anyMatch(policy -> policy.shortName().equals(LEARNED));
        for (ComponentConfig policy : written) {
            String name = policy.shortName();
            if (TO_RULES.contains(name)) {
                old.add(policy);
            } else if (!TO_LEARNED.contains(name)) {
                policies.add(policy.named(name));
            } else {
                note(policy, learned ? "left to the other TEDPolicy" : "read as TEDPolicy");
                if (!learned) {
                    policies.add(ComponentConfig.of(LEARNED, history(policy), policy.where()));
                }
                learned = true;
            }
        }
        fallback();
        rules();
    }

    private static Map<String, Object> history(ComponentConfig policy) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Optional.ofNullable(policy.settings().values().get("max_history"))
                .ifPresent(value -> kept.put("max_history", value));
        return kept;
    }

    /** Both policies classify what is not understood; the two-stage one asks back, the other says its action. */
    private void fallback() {
        for (ComponentConfig policy : old) {
            String name = policy.shortName();
            if (name.equals(FALLBACK) || name.equals(TWO_STAGE)) {
                Map<String, Object> thresholds = new LinkedHashMap<>();
                thresholds.put("threshold", setting(policy, "nlu_threshold").orElse(0.3));
                thresholds.put(
                        "ambiguity_threshold",
                        setting(policy, "ambiguity_threshold").orElse(0.1));
                classifier = Optional.of(ComponentConfig.of(CLASSIFIER, thresholds, policy.where()));
                String action = name.equals(TWO_STAGE) ? TWO_STAGE_ACTION : action(policy);
                rule = Optional.of(new ImpliedRule("nlu_fallback", action, name.equals(TWO_STAGE), policy.where()));
            }
        }
    }

    private void rules() {
        boolean there = policies.stream().anyMatch(policy -> policy.name().equals(RULES));
        String also = rule.map(r -> ", with %s in the pipeline and the rule that after nlu_fallback comes %s"
                        .formatted(CLASSIFIER, r.action()))
                .orElse("");
        for (ComponentConfig policy : old) {
            boolean fallback = Set.of(FALLBACK, TWO_STAGE).contains(policy.shortName());
            note(policy, (there ? "left to the RulePolicy" : "read as RulePolicy") + (fallback ? also : ""));
        }
        if (!there && !old.isEmpty()) {
            policies.add(ComponentConfig.of(RULES, coreFallback(), old.get(0).where()));
        }
    }

    /** Without a fallback policy nothing replaced a prediction of low confidence. */
    private Map<String, Object> coreFallback() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("enable_fallback_prediction", rule.isPresent());
        old.stream()
                .filter(policy -> Set.of(FALLBACK, TWO_STAGE).contains(policy.shortName()))
                .forEach(policy -> {
                    settings.put(
                            "core_fallback_threshold",
                            setting(policy, "core_threshold").orElse(0.3));
                    settings.put("core_fallback_action_name", action(policy));
                });
        return settings;
    }

    private List<ComponentConfig> pipeline(List<ComponentConfig> pipeline) {
        boolean there = pipeline.stream().anyMatch(component -> component.name().equals(CLASSIFIER));
        List<ComponentConfig> more = new ArrayList<>(pipeline);
        classifier.filter(missing -> !there && !pipeline.isEmpty()).ifPresent(more::add);
        return more;
    }

    private static String action(ComponentConfig policy) {
        return setting(policy, "fallback_action_name")
                .or(() -> setting(policy, "fallback_core_action_name"))
                .map(Object::toString)
                .orElse("action_default_fallback");
    }

    private static Optional<Object> setting(ComponentConfig policy, String key) {
        return Optional.ofNullable(policy.settings().values().get(key));
    }

    private void note(ComponentConfig policy, String how) {
        problems.add(Problem.note(policy.where(), "%s is %s.".formatted(policy.shortName(), how))
                .because("Rasa 3 no longer has it."));
    }
}
