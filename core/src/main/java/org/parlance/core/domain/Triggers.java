package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;

/** The intents with {@code triggers: action} of Rasa 2's mapping policy, read as the rules they are. */
final class Triggers {
    static final String KEY = "triggers";

    private Triggers() {}

    /** The items of {@code intents} without their triggers. */
    static Object without(Object intents) {
        if (!(intents instanceof List<?> items)) {
            return intents;
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : items) {
            kept.add(item instanceof Map<?, ?> intent && !intent.isEmpty() ? withoutTrigger(intent) : item);
        }
        return kept;
    }

    private static Object withoutTrigger(Map<?, ?> intent) {
        Map.Entry<?, ?> only = intent.entrySet().iterator().next();
        if (!(only.getValue() instanceof Map<?, ?> properties) || !properties.containsKey(KEY)) {
            return intent;
        }
        Map<Object, Object> kept = new LinkedHashMap<>(properties);
        kept.remove(KEY);
        return kept.isEmpty() ? only.getKey() : Map.of(only.getKey(), kept);
    }

    static List<ImpliedRule> of(DomainDocument document, Problems problems) {
        List<ImpliedRule> rules = new ArrayList<>();
        for (Declared intent : document.in(Section.INTENTS).values()) {
            if (intent.properties().orElse(null) instanceof YamlMapping properties) {
                properties
                        .present(KEY)
                        .flatMap(node -> node.asString("The action that an intent triggers", problems)
                                .map(action -> new ImpliedRule(intent.name(), action, false, node.location())))
                        .ifPresent(rules::add);
            }
        }
        rules.forEach(rule -> problems.add(note(rule)));
        return rules;
    }

    private static Problem note(ImpliedRule rule) {
        return Problem.note(
                        rule.where(), "\"%s\" of the intent \"%s\" is read as a rule.".formatted(KEY, rule.intent()))
                .because("It says: after %s comes %s. Rasa 3 no longer has the key."
                        .formatted(rule.intent(), rule.action()));
    }
}
