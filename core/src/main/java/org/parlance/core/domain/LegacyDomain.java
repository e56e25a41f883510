package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/**
 * Turns a domain in Rasa's 2.0 format into the 3.x one, as {@code rasa data migrate} does: mappings move from forms to slots,
 * entities fill the slots of their name, and what nothing fills is left to actions.
 */
final class LegacyDomain {
    private static final String AUTO_FILL = "auto_fill";
    private static final String UNFEATURIZED = "unfeaturized";

    private final DomainDocument document;
    private final LegacyMappings mappings = new LegacyMappings();
    private final Map<String, Set<String>> readAs = new LinkedHashMap<>();

    private LegacyDomain(DomainDocument document) {
        this.document = document;
    }

    /** The document itself where it is in the 3.x format. */
    static DomainDocument migrate(DomainDocument document, Problems problems) {
        Optional<Location> sign = document.current() ? Optional.empty() : sign(document);
        if (sign.isEmpty()) {
            return document;
        }
        LegacyDomain legacy = new LegacyDomain(document);
        DomainDocument migrated = legacy.migrated();
        StringBuilder how = new StringBuilder();
        legacy.readAs.forEach((what, names) -> how.append(" %s: %s.".formatted(what, String.join(", ", names))));
        problems.add(Problem.note(sign.get(), "This domain is in Rasa's 2.0 format.")
                .because("It is read as what rasa data migrate makes of it; the files stay as they are." + how));
        return migrated;
    }

    private void note(String what, String name) {
        readAs.computeIfAbsent(what, none -> new LinkedHashSet<>()).add(name);
    }

    private static Optional<Location> sign(DomainDocument document) {
        for (Declared slot : document.in(Section.SLOTS).values()) {
            if (slot.properties().filter(LegacyDomain::isLegacySlot).isPresent()) {
                return Optional.of(slot.where());
            }
        }
        return document.in(Section.FORMS).values().stream()
                .filter(form -> form.properties().flatMap(LegacyDomain::fillers).isPresent())
                .map(Declared::where)
                .findFirst();
    }

    private static boolean isLegacySlot(YamlNode node) {
        return node instanceof YamlMapping slot
                && (!slot.has(SlotsReader.MAPPINGS)
                        || slot.has(AUTO_FILL)
                        || slot.get("type").filter(LegacyDomain::isUnfeaturized).isPresent());
    }

    private static boolean isUnfeaturized(YamlNode type) {
        return UNFEATURIZED.equals(type.plain());
    }

    /** The mappings by slot that stand in a form, directly or under {@code required_slots}; empty in the 3.x format. */
    private static Optional<YamlMapping> fillers(YamlNode node) {
        if (!(node instanceof YamlMapping form)) {
            return Optional.empty();
        }
        if (form.has(FormsReader.REQUIRED)) {
            return form.get(FormsReader.REQUIRED)
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast);
        }
        List<YamlEntry> slots = form.entries().stream()
                .filter(entry -> !entry.name().equals(FormsReader.IGNORED))
                .toList();
        boolean mapped = slots.stream().anyMatch(entry -> LegacyMappings.isList(entry.value()));
        return mapped ? Optional.of(new YamlMapping(slots, form.location())) : Optional.empty();
    }

    private DomainDocument migrated() {
        document.in(Section.SLOTS).forEach((name, slot) -> mappings.existing(name, slot));
        Map<String, Declared> forms = new LinkedHashMap<>();
        document.in(Section.FORMS).forEach((name, form) -> forms.put(name, form(form)));
        Map<String, Declared> slots = new LinkedHashMap<>();
        document.in(Section.SLOTS).forEach((name, slot) -> slots.put(name, slot(slot)));
        return document.with(Section.FORMS, forms).with(Section.SLOTS, slots);
    }

    private Declared form(Declared form) {
        Optional<YamlMapping> fillers = form.properties().flatMap(LegacyDomain::fillers);
        if (fillers.isEmpty()) {
            return isBare(form) ? form.withProperties(withRequired(List.of(), form)) : form;
        }
        List<YamlNode> required = new ArrayList<>();
        for (YamlEntry filler : fillers.get().entries()) {
            mappings.fromForm(form.name(), filler);
            note("Filled as forms say", filler.name());
            required.add(Synthetic.text(filler.name(), filler.key().location()));
        }
        List<YamlEntry> entries = new ArrayList<>();
        entries.add(Synthetic.entry(FormsReader.REQUIRED, new YamlSequence(required, form.where())));
        YamlMapping old = (YamlMapping) form.properties().orElseThrow();
        old.entries().stream()
                .filter(entry -> entry.name().equals(FormsReader.IGNORED))
                .forEach(entries::add);
        return form.withProperties(new YamlMapping(entries, form.where()));
    }

    /** A form without properties, whose action decides what to ask. */
    private static boolean isBare(Declared form) {
        return form.properties()
                .filter(node -> node.isNull()
                        || node instanceof YamlMapping properties
                                && properties.entries().isEmpty())
                .isPresent();
    }

    private static YamlMapping withRequired(List<YamlNode> slots, Declared form) {
        return new YamlMapping(
                List.of(Synthetic.entry(FormsReader.REQUIRED, new YamlSequence(slots, form.where()))), form.where());
    }

    private Declared slot(Declared slot) {
        if (!(slot.properties().orElse(null) instanceof YamlMapping properties)) {
            return slot;
        }
        boolean autoFill = properties
                .get(AUTO_FILL)
                .map(node -> Boolean.TRUE.equals(node.plain()))
                .orElse(true);
        if (autoFill && isPlainEntity(slot.name())) {
            mappings.autoFill(slot);
            note("Filled by entities of the same name", slot.name());
        }
        if (mappings.leaveToActionsIfUnfilled(slot)) {
            note("Only actions fill", slot.name());
        }
        return slot.withProperties(rebuilt(slot, properties));
    }

    private YamlMapping rebuilt(Declared slot, YamlMapping properties) {
        boolean unfeaturized =
                properties.get("type").filter(LegacyDomain::isUnfeaturized).isPresent();
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : properties.entries()) {
            boolean replaced =
                    entry.name().equals(SlotsReader.MAPPINGS) || entry.name().equals(AUTO_FILL);
            boolean typed =
                    unfeaturized && Set.of("type", "influence_conversation").contains(entry.name());
            if (!replaced && !typed) {
                entries.add(entry);
            }
        }
        if (unfeaturized) {
            note("Of type any instead of unfeaturized", slot.name());
            entries.add(Synthetic.entry("type", Synthetic.text("any", slot.where())));
        }
        entries.add(Synthetic.entry(SlotsReader.MAPPINGS, mappings.of(slot)));
        return new YamlMapping(entries, properties.location());
    }

    /** Rasa's migration only sees entities that have no properties of their own. */
    private boolean isPlainEntity(String name) {
        Declared entity = document.in(Section.ENTITIES).get(name);
        return entity != null && entity.properties().isEmpty();
    }
}
