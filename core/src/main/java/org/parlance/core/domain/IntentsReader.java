package org.parlance.core.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads {@code intents} and works out which entities policies look at with each. */
final class IntentsReader {
    private static final Set<String> KEYS =
            Set.of("use_entities", "ignore_entities", "is_retrieval_intent", Triggers.KEY, "used_entities");

    private final EntityLabels labels;
    private final Names names;

    IntentsReader(Map<String, EntityType> entities, Names names) {
        this.labels = new EntityLabels(entities);
        this.names = names;
    }

    /** The declared intents, and after them the default ones that are not declared. */
    Map<String, Intent> read(Map<String, Declared> declared) {
        Map<String, Intent> intents = new LinkedHashMap<>();
        declared.values().forEach(one -> intents.put(one.name(), intent(one)));
        DefaultIntents.ALL.forEach(name -> intents.putIfAbsent(name, new Intent(name, labels.byDefault(), false)));
        return intents;
    }

    private Intent intent(Declared declared) {
        return declared.properties()
                .flatMap(node -> Colons.properties(node, declared, "intent", problems()))
                .map(properties -> intent(declared.name(), properties))
                .orElseGet(() -> new Intent(declared.name(), labels.byDefault(), false));
    }

    private Intent intent(String name, YamlMapping properties) {
        properties.unknownKeys(KEYS, Severity.WARNING, "the intent \"%s\"".formatted(name), problems());
        Optional<YamlNode> use = properties.get("use_entities").filter(node -> !Boolean.TRUE.equals(node.plain()));
        Set<String> included =
                use.map(node -> labels.with(entities(node, name))).orElseGet(labels::influential);
        Set<String> excluded = properties
                .get("ignore_entities")
                .map(node -> labels.with(entities(node, name)))
                .orElseGet(labels::ignored);
        use.ifPresent(node -> warnOfBoth(node, included, excluded));
        included.removeAll(excluded);
        boolean retrieval = properties.bool("is_retrieval_intent", problems()).orElse(false);
        return new Intent(name, included, retrieval);
    }

    /** A list of entities; a single name is a list of one, {@code false} and nothing are none. */
    private List<String> entities(YamlNode node, String intent) {
        if (node.isNull() || Boolean.FALSE.equals(node.plain())) {
            return List.of();
        }
        String user = "The intent \"%s\"".formatted(intent);
        YamlSequence list =
                node instanceof YamlSequence sequence ? sequence : new YamlSequence(List.of(node), node.location());
        for (YamlNode item : list.items()) {
            item.asString("An entity's name", problems()).ifPresent(name -> names.entity(name, item.location(), user));
        }
        return list.texts("An entity's name", new Problems());
    }

    private void warnOfBoth(YamlNode use, Set<String> included, Set<String> excluded) {
        Collection<String> both = new TreeSet<>(included);
        both.retainAll(excluded);
        if (!both.isEmpty()) {
            String what = "These entities are both used and ignored: %s.".formatted(String.join(", ", both));
            problems().add(Problem.warning(use.location(), what).because("Ignoring takes precedence."));
        }
    }

    private Problems problems() {
        return names.problems();
    }
}
