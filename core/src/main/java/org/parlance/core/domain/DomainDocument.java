package org.parlance.core.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlScalar;

/**
 * The declarations of one or several domain files, not yet looked into.
 *
 * @param sections what is declared, by section
 * @param session the first session settings that differ from the usual ones
 * @param storeEntitiesAsSlots where a file says so
 * @param current whether a file with slots or forms says that it is in the 3.x format
 */
record DomainDocument(
        Map<Section, Map<String, Declared>> sections,
        Optional<SessionConfig> session,
        Optional<Boolean> storeEntitiesAsSlots,
        boolean current) {
    private static final Set<String> OTHER_KEYS = Set.of(
            "version", "config", "session_config", "nlu", "stories", "rules", "pipeline", "policies", "language");
    private static final Set<String> KNOWN = known();

    DomainDocument {
        sections = Collections.unmodifiableMap(new EnumMap<>(sections));
    }

    static DomainDocument of(YamlMapping written, Problems problems) {
        YamlMapping file = LegacyKeys.renamed(written, problems);
        unknownKeys(file, problems);
        Map<Section, Map<String, Declared>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, section.in(file, problems));
        }
        Optional<Boolean> store = file.mapping("config", problems).flatMap(config -> {
            config.unknownKeys(Set.of("store_entities_as_slots"), Severity.WARNING, "the domain's config", problems);
            return config.bool("store_entities_as_slots", problems);
        });
        boolean declares = file.has(Section.SLOTS.key()) || file.has(Section.FORMS.key());
        Optional<SessionConfig> session = SessionConfigReader.read(file, problems);
        return new DomainDocument(sections, session, store, declares && saysThree(file));
    }

    /** This document with what a later file adds. */
    DomainDocument merge(DomainDocument later, Problems problems) {
        Map<Section, Map<String, Declared>> merged = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            merged.put(section, section.merge(in(section), later.in(section), problems));
        }
        return new DomainDocument(
                merged,
                session.or(later::session),
                storeEntitiesAsSlots.or(later::storeEntitiesAsSlots),
                current || later.current);
    }

    Map<String, Declared> in(Section section) {
        return sections.get(section);
    }

    DomainDocument with(Section section, Map<String, Declared> declared) {
        Map<Section, Map<String, Declared>> changed = new EnumMap<>(sections);
        changed.put(section, declared);
        return new DomainDocument(changed, session, storeEntitiesAsSlots, current);
    }

    private static boolean saysThree(YamlMapping file) {
        return file.get("version")
                .filter(YamlScalar.class::isInstance)
                .map(version -> ((YamlScalar) version).text().strip().startsWith("3"))
                .orElse(false);
    }

    private static void unknownKeys(YamlMapping file, Problems problems) {
        file.unknownKeys(KNOWN, Severity.WARNING, "a domain file", problems);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(OTHER_KEYS);
        for (Section section : Section.values()) {
            known.add(section.key());
        }
        return known;
    }
}
