package org.parlance.core.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/** Reads {@code entities}. */
final class EntitiesReader {
    private static final Set<String> KEYS = Set.of("roles", "groups", "influence_conversation");

    private final Problems problems;

    EntitiesReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, EntityType> read(Map<String, Declared> declared) {
        Map<String, EntityType> entities = new LinkedHashMap<>();
        declared.values().forEach(one -> entities.put(one.name(), entity(one)));
        return entities;
    }

    private EntityType entity(Declared declared) {
        EntityType plain = new EntityType(declared.name(), List.of(), List.of(), true);
        return declared.properties()
                .flatMap(node -> Colons.properties(node, declared, "entity", problems))
                .map(properties -> entity(declared.name(), properties))
                .orElse(plain);
    }

    private EntityType entity(String name, YamlMapping properties) {
        properties.unknownKeys(KEYS, Severity.WARNING, "the entity \"%s\"".formatted(name), problems);
        boolean influence = properties.bool("influence_conversation", problems).orElse(true);
        return new EntityType(name, labels(properties, "roles"), labels(properties, "groups"), influence);
    }

    private List<String> labels(YamlMapping properties, String key) {
        return properties.present(key).map(node -> labels(node, key)).orElse(List.of());
    }

    private List<String> labels(YamlNode node, String key) {
        return node.asSequence("The value of \"" + key + "\"", problems)
                .map(all -> all.texts("One of the " + key, problems))
                .orElse(List.of());
    }
}
