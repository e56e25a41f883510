package org.parlance.core.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Where the domain files declare what a {@link Domain} knows; {@link Location#NONE} for what is there without being declared. */
public final class DomainPlaces {
    /** Of a domain without files. */
    public static final DomainPlaces NOWHERE = new DomainPlaces(Map.of());

    private final Map<Section, Map<String, Declared>> sections;

    private DomainPlaces(Map<Section, Map<String, Declared>> sections) {
        this.sections = sections;
    }

    static DomainPlaces of(DomainDocument document) {
        return new DomainPlaces(document.sections());
    }

    /** True where the files declare nothing at all. */
    public boolean isEmpty() {
        return sections.values().stream().allMatch(Map::isEmpty);
    }

    /** The intents that the files declare, without those that are always there, in file order. */
    public Set<String> intents() {
        return in(Section.INTENTS).keySet();
    }

    /** The slots that the files declare, in file order. */
    public Set<String> slots() {
        return in(Section.SLOTS).keySet();
    }

    /** The actions that the files declare, in file order. */
    public Set<String> actions() {
        return in(Section.ACTIONS).keySet();
    }

    public Location intent(String name) {
        return of(Section.INTENTS, name);
    }

    public Location entity(String name) {
        return of(Section.ENTITIES, name);
    }

    public Location slot(String name) {
        return of(Section.SLOTS, name);
    }

    public Location form(String name) {
        return of(Section.FORMS, name);
    }

    public Location action(String name) {
        return of(Section.ACTIONS, name);
    }

    /** A response of the domain files; those beside training data are not known here. */
    public Location response(String name) {
        return of(Section.RESPONSES, name);
    }

    /** A slot's mapping, counted from 0 in the order of the file. */
    public Location mapping(String slot, int index) {
        return list(Section.SLOTS, slot, SlotsReader.MAPPINGS)
                .filter(list -> index < list.items().size())
                .map(list -> list.items().get(index).location())
                .orElseGet(() -> slot(slot));
    }

    /** The place where a form requires a slot. */
    public Location required(String form, String slot) {
        return list(Section.FORMS, form, FormsReader.REQUIRED).stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> slot.equals(item.plain()))
                .map(YamlNode::location)
                .findFirst()
                .orElseGet(() -> form(form));
    }

    private Optional<YamlSequence> list(Section section, String name, String key) {
        return Optional.ofNullable(in(section).get(name))
                .flatMap(Declared::properties)
                .filter(YamlMapping.class::isInstance)
                .flatMap(node -> ((YamlMapping) node).get(key))
                .filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast);
    }

    private Location of(Section section, String name) {
        Declared declared = in(section).get(name);
        return declared == null ? Location.NONE : declared.where();
    }

    private Map<String, Declared> in(Section section) {
        return sections.getOrDefault(section, Map.of());
    }
}
