package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** The mappings of each slot while a 2.0 domain is turned into a 3.x one. */
final class LegacyMappings {
    private static final String CONDITIONS = "conditions";
    /** These fill a slot whether or not the form asks for it just now. */
    private static final Set<Object> UNASKED = Set.of("from_entity", "from_trigger_intent");

    private final Map<String, List<YamlNode>> bySlot = new LinkedHashMap<>();

    /** True for what a form of the 2.0 format has behind a slot. */
    static boolean isList(YamlNode node) {
        return node instanceof YamlSequence list && list.items().stream().anyMatch(YamlMapping.class::isInstance);
    }

    void existing(String name, Declared slot) {
        List<YamlNode> mappings = new ArrayList<>();
        if (slot.properties().orElse(null) instanceof YamlMapping properties
                && properties.get(SlotsReader.MAPPINGS).orElse(null) instanceof YamlSequence list) {
            mappings.addAll(list.items());
        }
        bySlot.put(name, mappings);
    }

    /** Moves a form's mappings to their slot, each under the condition that the form is active. */
    void fromForm(String form, YamlEntry filler) {
        List<YamlNode> mappings = bySlot.computeIfAbsent(filler.name(), name -> new ArrayList<>());
        if (!(filler.value() instanceof YamlSequence list)) {
            return;
        }
        for (YamlNode item : list.items()) {
            int same = indexOfSame(mappings, item);
            YamlMapping condition = condition(form, filler, item);
            if (same >= 0) {
                mappings.set(same, withCondition(mappings.get(same), condition));
            } else {
                mappings.add(withCondition(item, condition));
            }
        }
    }

    void autoFill(Declared slot) {
        YamlMapping filling = mapping(slot.where(), "type", "from_entity", "entity", slot.name());
        List<YamlNode> mappings = bySlot.get(slot.name());
        if (mappings.stream().noneMatch(known -> known.plain().equals(filling.plain()))) {
            mappings.add(filling);
        }
    }

    /** True when nothing else fills the slot. */
    boolean leaveToActionsIfUnfilled(Declared slot) {
        List<YamlNode> mappings = bySlot.get(slot.name());
        return mappings.isEmpty() && mappings.add(mapping(slot.where(), "type", "custom"));
    }

    YamlSequence of(Declared slot) {
        List<YamlNode> mappings = bySlot.get(slot.name());
        return new YamlSequence(mappings, mappings.get(0).location());
    }

    private static YamlMapping condition(String form, YamlEntry filler, YamlNode mapping) {
        Object type = mapping instanceof YamlMapping one
                ? one.get("type").map(YamlNode::plain).orElse("")
                : "";
        return UNASKED.contains(type)
                ? mapping(mapping.location(), "active_loop", form)
                : mapping(mapping.location(), "active_loop", form, "requested_slot", filler.name());
    }

    private static int indexOfSame(List<YamlNode> mappings, YamlNode wanted) {
        for (int i = 0; i < mappings.size(); i++) {
            if (withoutConditions(mappings.get(i)).equals(wanted.plain())) {
                return i;
            }
        }
        return -1;
    }

    private static Object withoutConditions(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return List.of();
        }
        Map<String, Object> plain = mapping.plain();
        plain.remove(CONDITIONS);
        return plain;
    }

    private static YamlNode withCondition(YamlNode node, YamlMapping condition) {
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        List<YamlNode> conditions = new ArrayList<>();
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : mapping.entries()) {
            if (entry.name().equals(CONDITIONS) && entry.value() instanceof YamlSequence list) {
                conditions.addAll(list.items());
            } else {
                entries.add(entry);
            }
        }
        conditions.add(condition);
        entries.add(Synthetic.entry(CONDITIONS, new YamlSequence(conditions, mapping.location())));
        return new YamlMapping(entries, mapping.location());
    }

    private static YamlMapping mapping(Location where, String... keysAndValues) {
        List<YamlEntry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.add(Synthetic.entry(keysAndValues[i], Synthetic.text(keysAndValues[i + 1], where)));
        }
        return new YamlMapping(entries, where);
    }
}
