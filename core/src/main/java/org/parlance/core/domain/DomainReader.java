package org.parlance.core.domain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

/**
 * Reads one or several domain files to a {@link Domain}. Of a name that comes in several files the first counts; within one
 * file that is an error. A domain in Rasa's 2.0 format is read as what its own migration makes of it.
 */
public final class DomainReader {
    private final YamlReader yaml;
    private final ResponsesFormat responses;

    public DomainReader(YamlReader yaml, ResponsesFormat responses) {
        this.yaml = yaml;
        this.responses = responses;
    }

    /** Reads files, and of folders every YAML file below that has a domain's keys. After an error the domain is incomplete. */
    public Domain read(List<Path> paths, Problems problems) {
        return readMerged(paths, problems).domain();
    }

    /** Like {@link #read}, with the merged files as JSON. */
    public ReadDomain readMerged(List<Path> paths, Problems problems) {
        DomainFiles files = new DomainFiles(yaml, problems);
        List<YamlMapping> documents = new ArrayList<>();
        paths.forEach(path -> documents.addAll(files.at(path)));
        return merged(documents, problems);
    }

    /** Reads files that were parsed already; other keys of theirs, such as {@code nlu}, are left to others. */
    public Domain readDocuments(List<YamlMapping> files, Problems problems) {
        return merged(files, problems).domain();
    }

    private ReadDomain merged(List<YamlMapping> files, Problems problems) {
        return document(files, problems)
                .map(document -> LegacyDomain.migrate(document, problems))
                .map(document -> new ReadDomain(
                        domain(document, problems),
                        DomainJson.of(document),
                        Triggers.of(document, problems),
                        DomainPlaces.of(document)))
                .orElseGet(() -> new ReadDomain(Domain.empty(), Map.of()));
    }

    static Optional<DomainDocument> document(List<YamlMapping> files, Problems problems) {
        return files.stream()
                .map(file -> DomainDocument.of(file, problems))
                .reduce((earlier, later) -> earlier.merge(withoutForms(later, earlier), problems));
    }

    /** True for a file that has something to say about the domain. */
    public static boolean isDomainFile(YamlMapping file) {
        return DomainFiles.isDomain(file);
    }

    /** A form that a later file lists among its actions is no second thing, as in Rasa. */
    private static DomainDocument withoutForms(DomainDocument later, DomainDocument earlier) {
        Map<String, Declared> actions = new LinkedHashMap<>(later.in(Section.ACTIONS));
        earlier.in(Section.FORMS).keySet().forEach(actions::remove);
        return later.with(Section.ACTIONS, actions);
    }

    private Domain domain(DomainDocument document, Problems problems) {
        Names names = Names.of(document, problems);
        Map<String, EntityType> entities = new EntitiesReader(problems).read(document.in(Section.ENTITIES));
        Map<String, Intent> intents = new IntentsReader(entities, names).read(document.in(Section.INTENTS));
        Map<String, Form> forms = new FormsReader(names).read(document.in(Section.FORMS));
        Map<String, Slot> slots = new SlotsReader(names, forms).read(document.in(Section.SLOTS));
        Map<String, Declared> actions = document.in(Section.ACTIONS);
        AutomaticSlots.add(slots, !forms.isEmpty(), actions.keySet());
        return new Domain(
                intents,
                entities,
                slots,
                forms,
                responses(document, problems),
                List.copyOf(actions.keySet()),
                ActionsReader.withDomain(actions, problems),
                document.session().orElse(SessionConfig.DEFAULT),
                document.storeEntitiesAsSlots().orElse(true),
                List.copyOf(document.in(Section.E2E_ACTIONS).keySet()));
    }

    private Map<String, List<ResponseVariation>> responses(DomainDocument document, Problems problems) {
        List<YamlEntry> entries = new ArrayList<>();
        document.in(Section.RESPONSES).values().forEach(one -> one.properties()
                .ifPresent(value -> entries.add(new YamlEntry(Synthetic.text(one.name(), one.where()), value))));
        if (entries.isEmpty()) {
            return Map.of();
        }
        Location first = entries.get(0).key().location();
        return responses.read(new YamlMapping(entries, first), problems);
    }
}
