package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads {@code forms}. */
final class FormsReader {
    static final String REQUIRED = "required_slots";
    static final String IGNORED = "ignored_intents";

    private final Names names;
    private final Problems problems;

    FormsReader(Names names) {
        this.names = names;
        this.problems = names.problems();
    }

    Map<String, Form> read(Map<String, Declared> declared) {
        Map<String, Form> forms = new LinkedHashMap<>();
        declared.values().forEach(one -> forms.put(one.name(), form(one)));
        return forms;
    }

    private Form form(Declared declared) {
        return declared.properties()
                .filter(node -> !node.isNull())
                .flatMap(node -> node.asMapping("The form \"%s\"".formatted(declared.name()), problems))
                .map(properties -> form(declared, properties))
                .orElseGet(() -> new Form(declared.name(), List.of(), List.of()));
    }

    private Form form(Declared declared, YamlMapping properties) {
        String context = "the form \"%s\"".formatted(declared.name());
        properties.unknownKeys(Set.of(REQUIRED, IGNORED), Severity.ERROR, context, problems);
        if (properties.has(IGNORED) && !properties.has(REQUIRED)) {
            problems.add(Problem.error(
                            declared.where(),
                            "The form \"%s\" has ignored_intents but no required_slots.".formatted(declared.name()))
                    .maybe("required_slots: [] was meant, for a form whose action decides what to ask."));
        }
        List<String> slots = slots(declared, properties);
        List<String> ignored =
                properties.present(IGNORED).map(node -> ignored(node, declared)).orElse(List.of());
        return new Form(declared.name(), slots, ignored);
    }

    private List<String> slots(Declared form, YamlMapping properties) {
        List<String> slots = new ArrayList<>();
        String user = "The form \"%s\"".formatted(form.name());
        properties.sequence(REQUIRED, problems).ifPresent(list -> {
            for (YamlNode item : list.items()) {
                item.asString("A required slot", problems).ifPresent(name -> {
                    names.slot(name, item.location(), user, Severity.ERROR);
                    slots.add(name);
                });
            }
        });
        return slots;
    }

    private List<String> ignored(YamlNode node, Declared form) {
        YamlSequence list =
                node instanceof YamlSequence sequence ? sequence : new YamlSequence(List.of(node), node.location());
        for (YamlNode item : list.items()) {
            item.asString("An ignored intent", problems)
                    .ifPresent(name -> names.intent(name, item.location(), "The form \"%s\"".formatted(form.name())));
        }
        return list.texts("An ignored intent", new Problems());
    }
}
