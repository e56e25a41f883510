package org.parlance.core.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads {@code slots}. */
final class SlotsReader {
    static final String MAPPINGS = "mappings";
    private static final String INFLUENCE = "influence_conversation";
    private static final Set<String> KEYS = Set.of(
            "type", MAPPINGS, "initial_value", INFLUENCE, "value_reset_delay", "values", "min_value", "max_value");

    private final SlotTypeReader types;
    private final MappingReader mappings;
    private final Map<String, Form> forms;
    private final Problems problems;

    SlotsReader(Names names, Map<String, Form> forms) {
        this.problems = names.problems();
        this.types = new SlotTypeReader(problems);
        this.mappings = new MappingReader(names, forms);
        this.forms = forms;
    }

    Map<String, Slot> read(Map<String, Declared> declared) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        declared.values().forEach(one -> slot(one).ifPresent(slot -> slots.put(one.name(), slot)));
        return slots;
    }

    private Optional<Slot> slot(Declared declared) {
        return declared.properties()
                .flatMap(node -> Colons.properties(node, declared, "slot", problems))
                .flatMap(properties -> slot(declared, properties));
    }

    private Optional<Slot> slot(Declared declared, YamlMapping properties) {
        String context = "the slot \"%s\"".formatted(declared.name());
        properties.unknownKeys(KEYS, Severity.WARNING, context, problems);
        properties
                .present("value_reset_delay")
                .ifPresent(node -> problems.add(Problem.note(node.location(), "value_reset_delay has no effect.")
                        .because("Rasa accepts it and ignores it as well.")));
        List<SlotMapping> filledBy = mappings(declared, properties);
        Optional<SlotType> type = types.read(declared, properties);
        Object initial = properties.get("initial_value").map(YamlNode::plain).orElse(null);
        type.ifPresent(known -> types.checkInitial(known, properties));
        return type.map(
                known -> new Slot(declared.name(), known, initial, influences(declared, known, properties), filledBy)
                        .withPlaces(places(properties)));
    }

    private static List<Location> places(YamlMapping properties) {
        return properties
                .get(MAPPINGS)
                .filter(YamlSequence.class::isInstance)
                .map(list -> ((YamlSequence) list)
                        .items().stream().map(YamlNode::location).toList())
                .orElse(List.of());
    }

    private boolean influences(Declared declared, SlotType type, YamlMapping properties) {
        boolean any = type instanceof SlotType.Any;
        boolean influences = properties.bool(INFLUENCE, problems).orElse(!any);
        boolean ownClass = properties.string("type", new Problems()).orElse("").contains(".");
        if (any && influences && !ownClass) {
            String what = "The slot \"%s\" of type any can't influence the conversation.".formatted(declared.name());
            problems.add(Problem.error(
                            properties.get(INFLUENCE).map(YamlNode::location).orElse(declared.where()), what)
                    .maybe("the type should be text, or influence_conversation should be false."));
        }
        return influences && !any;
    }

    private List<SlotMapping> mappings(Declared declared, YamlMapping properties) {
        if (properties.present(MAPPINGS).isEmpty()) {
            Problem problem = Problem.error(
                            declared.where(),
                            "The slot \"%s\" needs a value for the key \"mappings\".".formatted(declared.name()))
                    .maybe("only actions fill it, which is written as mappings: [{type: custom}].");
            boolean required = forms.values().stream()
                    .anyMatch(form -> form.requiredSlots().contains(declared.name()));
            problems.add(required ? problem.of(Defect.FORM_NEVER_FINISHED) : problem);
            return List.of();
        }
        return properties
                .sequence(MAPPINGS, problems)
                .map(list -> mappings.read(declared.name(), list))
                .orElse(List.of());
    }
}
