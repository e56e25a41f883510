package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads a slot's {@code mappings}. */
final class MappingReader {
    private static final Set<String> COMMON = Set.of("type", "intent", "not_intent", "conditions");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "from_entity", Set.of("entity", "role", "group"),
            "from_intent", Set.of("value"),
            "from_trigger_intent", Set.of("value"),
            "from_text", Set.of(),
            "custom", Set.of("action"));

    private final Names names;
    private final Problems problems;
    private final ConditionReader conditions;

    MappingReader(Names names, Map<String, Form> forms) {
        this.names = names;
        this.problems = names.problems();
        this.conditions = new ConditionReader(names, forms);
    }

    List<SlotMapping> read(String slot, YamlSequence list) {
        List<SlotMapping> mappings = new ArrayList<>();
        String what = "A mapping of the slot \"%s\"".formatted(slot);
        list.mappings(what, problems).forEach(mapping -> read(slot, mapping).ifPresent(mappings::add));
        return mappings;
    }

    private Optional<SlotMapping> read(String slot, YamlMapping mapping) {
        String what = "A mapping of the slot \"%s\"".formatted(slot);
        Optional<String> type = mapping.require("type", what, problems)
                .flatMap(node -> node.asString("The type of a mapping", problems));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!KEYS.containsKey(type.get())) {
            YamlNode node = mapping.get("type").orElse(mapping);
            problems.error(
                    node.location(),
                    "The mapping type \"%s\" is not known.".formatted(type.get()),
                    Suggest.didYouMean(type.get(), KEYS.keySet()));
            return Optional.empty();
        }
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(KEYS.get(type.get()));
        mapping.unknownKeys(known, Severity.WARNING, "a mapping of type " + type.get(), problems);
        return mapping(type.get(), slot, mapping);
    }

    private Optional<SlotMapping> mapping(String type, String slot, YamlMapping mapping) {
        SlotMapping.Filter filter = filter(type, slot, mapping);
        return switch (type) {
            case "from_entity" -> fromEntity(mapping, filter);
            case "from_intent" -> value(type, mapping).map(value -> new SlotMapping.FromIntent(value, filter));
            case "from_trigger_intent" ->
                value(type, mapping).map(value -> new SlotMapping.FromTriggerIntent(value, filter));
            case "custom" -> Optional.of(new SlotMapping.Custom(mapping.string("action", problems), filter));
            default -> Optional.of(new SlotMapping.FromText(filter));
        };
    }

    private Optional<SlotMapping> fromEntity(YamlMapping mapping, SlotMapping.Filter filter) {
        Optional<String> role = mapping.string("role", problems);
        Optional<String> group = mapping.string("group", problems);
        return mapping.require("entity", "A mapping of type from_entity", problems)
                .flatMap(node -> {
                    Optional<String> entity = node.asString("The value of \"entity\"", problems);
                    entity.ifPresent(name -> names.entity(name, node.location(), "A slot mapping"));
                    return entity;
                })
                .map(entity -> new SlotMapping.FromEntity(entity, role, group, filter));
    }

    private Optional<Object> value(String type, YamlMapping mapping) {
        return mapping.require("value", "A mapping of type " + type, problems).map(YamlNode::plain);
    }

    private SlotMapping.Filter filter(String type, String slot, YamlMapping mapping) {
        boolean fillsBySlot = !type.equals("from_trigger_intent");
        List<SlotMapping.Condition> where = mapping.sequence("conditions", problems)
                .map(list -> conditions.read(slot, fillsBySlot, list))
                .orElse(List.of());
        SlotMapping.Filter filter =
                new SlotMapping.Filter(intents("intent", mapping), intents("not_intent", mapping), where);
        if (!filter.intents().isEmpty() && !filter.notIntents().isEmpty()) {
            problems.add(both(filter, mapping));
        }
        return filter;
    }

    private static Problem both(SlotMapping.Filter filter, YamlMapping mapping) {
        Problem problem = Problem.warning(mapping.location(), "A mapping has both intent and not_intent.")
                .because("not_intent has no effect then.");
        boolean exclude = filter.intents().stream().anyMatch(filter.notIntents()::contains);
        return exclude
                ? problem.of(Defect.MAPPING_NEVER_FIRES)
                        .because("They exclude each other; not_intent has no effect then.")
                : problem;
    }

    private List<String> intents(String key, YamlMapping mapping) {
        List<String> intents = new ArrayList<>();
        Optional<YamlNode> value = mapping.present(key);
        YamlSequence list = value.map(node -> node instanceof YamlSequence sequence
                        ? sequence
                        : new YamlSequence(List.of(node), node.location()))
                .orElse(new YamlSequence(List.of(), mapping.location()));
        for (YamlNode item : list.items()) {
            item.asString("The value of \"%s\"".formatted(key), problems).ifPresent(name -> {
                names.intent(name, item.location(), "A slot mapping");
                intents.add(name);
            });
        }
        return intents;
    }
}
