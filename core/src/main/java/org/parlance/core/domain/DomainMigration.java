package org.parlance.core.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;

/** Writes a domain of Rasa's 2.0 format in the 3.1 format: the same machine, in a form that Rasa 3 reads as well. */
public final class DomainMigration {
    /**
     * A file before and after.
     *
     * @param wholly whether it had to be written anew, without its comments
     */
    public record Migrated(Path file, String before, String after, boolean wholly) {}

    /**
     * What a migration makes.
     *
     * @param files the domain's files
     * @param rules what intents triggered, which Rasa 3 wants to have as rules
     */
    public record Result(List<Migrated> files, List<ImpliedRule> rules) {
        public Result {
            files = List.copyOf(files);
            rules = List.copyOf(rules);
        }
    }

    private static final Result NOTHING = new Result(List.of(), List.of());

    private final YamlReader yaml;
    private final Problems problems;

    public DomainMigration(YamlReader yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** The files of a domain in the 3.1 format; none when the domain isn't in an older one, or has errors. */
    public Result of(List<Path> paths) {
        DomainFiles finder = new DomainFiles(yaml, problems);
        List<YamlMapping> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(finder.at(path)));
        Optional<DomainDocument> old = DomainReader.document(files, problems);
        if (old.isEmpty() || problems.hasErrors()) {
            return NOTHING;
        }
        DomainDocument migrated = LegacyDomain.migrate(old.get(), problems);
        List<ImpliedRule> rules = Triggers.of(migrated, problems);
        boolean renamed = files.stream().anyMatch(LegacyKeys::any);
        if (migrated == old.get() && rules.isEmpty() && !renamed) {
            return NOTHING;
        }
        return new Result(files.stream().map(file -> migrated(file, migrated)).toList(), rules);
    }

    private Migrated migrated(YamlMapping file, DomainDocument document) {
        Path path = Path.of(file.location().file());
        String before = text(path);
        Map<String, Object> wanted = wanted(file, document);
        String edited = DomainEdits.of(file, document, before);
        boolean same = yaml.read(path.toString(), edited, new Problems())
                .filter(node -> node.plain().equals(wanted))
                .isPresent();
        return new Migrated(path, before, same ? edited : YamlWriter.write(wanted), !same);
    }

    /** What the file is to say; it is compared with what the changed lines say. */
    private static Map<String, Object> wanted(YamlMapping file, DomainDocument document) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("version", FormatVersion.LATEST);
        YamlMapping renamed = LegacyKeys.renamed(file, new Problems());
        renamed.entries()
                .forEach(entry -> wanted.put(entry.name(), entry.value().plain()));
        wanted.put("version", FormatVersion.LATEST);
        for (Section section : List.of(Section.SLOTS, Section.FORMS)) {
            wanted.computeIfPresent(section.key(), (key, names) -> declared(names, document.in(section)));
        }
        wanted.computeIfPresent(Section.INTENTS.key(), (key, intents) -> Triggers.without(intents));
        return wanted;
    }

    private static Object declared(Object names, Map<String, Declared> declared) {
        if (!(names instanceof Map<?, ?> map)) {
            return names;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.keySet()
                .forEach(name -> all.put(
                        name.toString(),
                        declared.get(name)
                                .properties()
                                .map(node -> node.plain())
                                .orElse(null)));
        return all;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
