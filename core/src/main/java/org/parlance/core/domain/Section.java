package org.parlance.core.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** The named sections of a domain file, and how they are taken from a file and merged. */
enum Section {
    INTENTS("intents", "intent", true),
    ENTITIES("entities", "entity", true),
    ACTIONS("actions", "action", true),
    E2E_ACTIONS("e2e_actions", "end-to-end action", true),
    SLOTS("slots", "slot", false),
    FORMS("forms", "form", false),
    RESPONSES("responses", "response", false);

    private final String key;
    private final String noun;
    private final boolean list;

    Section(String key, String noun, boolean list) {
        this.key = key;
        this.noun = noun;
        this.list = list;
    }

    String key() {
        return key;
    }

    String noun() {
        return noun;
    }

    /** What one file declares; a name that comes twice is an error. */
    Map<String, Declared> in(YamlMapping file, Problems problems) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        if (list) {
            file.sequence(key, problems)
                    .ifPresent(items -> items.items().forEach(item -> item(item, declared, problems)));
        } else {
            file.mapping(key, problems).ifPresent(all -> all.entries().forEach(entry -> put(of(entry), declared)));
        }
        return declared;
    }

    /** Adds what a later file declares: the earlier declaration counts, and the later file's names come first; texts are sorted, as in Rasa. */
    Map<String, Declared> merge(Map<String, Declared> earlier, Map<String, Declared> later, Problems problems) {
        Map<String, Declared> merged = new LinkedHashMap<>();
        later.forEach((name, declared) -> {
            Declared first = earlier.get(name);
            merged.put(name, first == null ? declared : first);
            if (first != null && this != E2E_ACTIONS) {
                problems.add(twice(first, declared));
            }
        });
        earlier.forEach(merged::putIfAbsent);
        return this == E2E_ACTIONS ? new TreeMap<>(merged) : merged;
    }

    private Problem twice(Declared first, Declared second) {
        return Problem.warning(second.where(), "The %s \"%s\" is declared in two places.".formatted(noun, first.name()))
                .because("The one at %s counts, this one has no effect.".formatted(first.where()));
    }

    private void item(YamlNode item, Map<String, Declared> declared, Problems problems) {
        String what = Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + " names";
        if (item instanceof YamlMapping mapping && this != E2E_ACTIONS) {
            own(mapping).forEach(entry -> once(of(entry), declared, problems));
        } else if (item instanceof YamlScalar scalar) {
            scalar.asString(what, problems)
                    .ifPresent(
                            name -> once(new Declared(name, scalar.location(), Optional.empty()), declared, problems));
        } else {
            item.asString(what, problems);
        }
    }

    /** Where the first name has nothing behind it, what follows are its properties that lack indentation, not names. */
    private static List<YamlEntry> own(YamlMapping item) {
        boolean flat =
                !item.entries().isEmpty() && item.entries().get(0).value().isNull();
        return flat ? item.entries().subList(0, 1) : item.entries();
    }

    private void once(Declared found, Map<String, Declared> declared, Problems problems) {
        Declared first = declared.get(found.name());
        if (first == null) {
            put(found, declared);
        } else {
            problems.error(
                    found.where(),
                    "The %s \"%s\" is declared twice, first at %s.".formatted(noun, found.name(), first.where()),
                    "one of them should be renamed or removed.");
        }
    }

    private static void put(Declared found, Map<String, Declared> declared) {
        declared.putIfAbsent(found.name(), found);
    }

    private static Declared of(YamlEntry entry) {
        return new Declared(entry.name(), entry.key().location(), Optional.of(entry.value()));
    }
}
