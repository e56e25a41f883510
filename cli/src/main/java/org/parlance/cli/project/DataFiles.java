package org.parlance.cli.project;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** Finds and reads a project's YAML and JSON files (JSON is YAML); what a file is follows from its top-level keys, not from its name. */
public final class DataFiles {
    /** The newest format of training data that is read; files that say a higher one are left out, as in Rasa. */
    private static final double NEWEST_FORMAT = 3.1;

    /** Those of training data, of test stories and of domains, which may lie among the data. */
    private static final Set<String> SECTIONS = Set.of(
            "version",
            "properties",
            "nlu",
            "stories",
            "rules",
            "responses",
            "intents",
            "entities",
            "slots",
            "forms",
            "actions",
            "e2e_actions",
            "session_config",
            "config");

    private final YamlReader reader;
    private final Set<String> sections;
    private final String option;

    public DataFiles(YamlReader reader) {
        this(reader, Set.of());
    }

    /** @param more sections that may stand in the files besides those of training data */
    public DataFiles(YamlReader reader, Set<String> more) {
        this(reader, more, "--data");
    }

    private DataFiles(YamlReader reader, Set<String> more, String option) {
        this.reader = reader;
        this.option = option;
        sections = new TreeSet<>(SECTIONS);
        sections.addAll(more);
    }

    /** The same for paths that another option than {@code --data} names. */
    public DataFiles of(String other) {
        return new DataFiles(reader, sections, other);
    }

    /** Every YAML file at or below the paths, sorted, read once; a path that isn't there is an error. */
    public List<Document> read(List<Path> paths, Problems problems) {
        List<Document> documents = new ArrayList<>();
        for (Path file : find(paths, problems)) {
            content(file, problems)
                    .map(content -> new Document(file, content))
                    .filter(document -> readable(document, problems))
                    .map(document -> checked(document, problems))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    /** What isn't a mapping is no training data, nor is JSON that only YAML can't read: Rasa leaves it out without a word. */
    private Optional<YamlMapping> content(Path file, Problems problems) {
        Problems own = new Problems();
        Optional<YamlNode> root = reader.read(file, own);
        boolean skipped = root.isPresent()
                && !(root.get() instanceof YamlMapping)
                && !root.get().isNull();
        if (skipped || own.hasErrors() && isJson(file)) {
            problems.add(Problem.warning(Location.ofFile(file.toString()), "This file holds no training data.")
                    .because("It is left out."));
            return Optional.empty();
        }
        problems.addAll(own);
        return root.filter(node -> !node.isNull()).map(YamlMapping.class::cast);
    }

    private static boolean isJson(Path file) {
        try {
            return file.toString().endsWith(".json") && Json.read(Files.readAllBytes(file)) != null;
        } catch (IOException broken) {
            return false;
        }
    }

    private Set<Path> find(List<Path> paths, Problems problems) {
        Set<Path> files = new TreeSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, problems));
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                problems.add(Problem.error(Location.ofFile(path.toString()), "There is no such file or folder.")
                        .maybe("the command should run in the project's folder, or %s should name another path."
                                .formatted(option)));
            }
        }
        return files;
    }

    /** Links are followed, as Rasa does; one that leads back to a folder above it isn't followed again. */
    private static Set<Path> below(Path folder, Problems problems) {
        Visitor visitor = new Visitor(problems);
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException failure) {
            problems.add(unreadable(folder, failure));
        }
        return visitor.files;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Set<Path> files = new TreeSet<>();
        private final Problems problems;

        Visitor(Problems problems) {
            this.problems = problems;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isData(file)) {
                files.add(file);
            }
            if (Markdown.isMarkdown(file)) {
                Markdown.check(file, problems);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)) {
                problems.add(unreadable(file, failure));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static Problem unreadable(Path path, IOException failure) {
        return Problem.error(Location.ofFile(path.toString()), "This can't be read: " + failure.getMessage());
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json"));
    }

    /** Rasa ignores a section that it doesn't know, and everything below a mistyped name with it. */
    private Document checked(Document document, Problems problems) {
        document.content().unknownKeys(sections, Severity.WARNING, "a training data file", problems);
        return document;
    }

    /** A file of a newer format is left out with a warning, one of an older format is read. */
    private static boolean readable(Document document, Problems problems) {
        return document.content()
                .present("version")
                .map(node -> {
                    String text = String.valueOf(node.plain()).replaceAll("[\"']", "");
                    if (!text.matches("\\d+(\\.\\d+)?") || Double.parseDouble(text) <= NEWEST_FORMAT) {
                        return true;
                    }
                    problems.add(Problem.warning(
                                    node.location(), "This file has the format %s and is left out.".formatted(text))
                            .because("The newest format that is read is %s.".formatted(NEWEST_FORMAT)));
                    return false;
                })
                .orElse(true);
    }
}
