package org.parlance.core.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** Finds the domain files at a path: the file itself, or every YAML file below that has a domain's keys. */
final class DomainFiles {
    private static final Set<String> KEYS =
            Set.of("intents", "entities", "actions", "slots", "forms", "responses", "e2e_actions", "session_config");
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?m)^(intents|entities|actions|slots|forms|e2e_actions|session_config)[ \\t]*:");

    private final YamlReader yaml;
    private final Problems problems;

    DomainFiles(YamlReader yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** True for a file that any top-level key makes part of the domain. */
    static boolean isDomain(YamlMapping file) {
        return file.names().stream().anyMatch(KEYS::contains);
    }

    List<YamlMapping> at(Path path) {
        if (Files.isDirectory(path)) {
            List<YamlMapping> found = new ArrayList<>();
            below(path).forEach(file -> inDirectory(file).ifPresent(found::add));
            if (found.isEmpty() && !problems.hasErrors()) {
                problems.error(
                        Location.ofFile(path.toString()),
                        "There is no domain file in this folder.",
                        "it holds no YAML file with one of the keys %s."
                                .formatted(String.join(", ", new TreeSet<>(KEYS))));
            }
            return found;
        }
        return named(path).stream().toList();
    }

    private Optional<YamlMapping> named(Path path) {
        Optional<YamlNode> root = yaml.read(path, problems);
        return root.flatMap(node -> node.asMapping("A domain file", problems))
                .filter(file -> FormatVersion.isReadable(file, problems));
    }

    private Optional<YamlMapping> inDirectory(Path path) {
        Problems own = new Problems();
        Optional<YamlNode> root = yaml.read(path, own);
        if (root.isEmpty()) {
            unreadable(path, own);
            return Optional.empty();
        }
        boolean domain = root.get() instanceof YamlMapping file && isDomain(file);
        if (!domain) {
            return Optional.empty();
        }
        problems.addAll(own);
        return Optional.of((YamlMapping) root.get()).filter(file -> FormatVersion.isReadable(file, problems));
    }

    /** What isn't YAML may be any file of a folder that is more than the domain; only what looks like a domain is an error. */
    private void unreadable(Path path, Problems own) {
        for (Problem problem : own.sorted()) {
            problems.add(
                    looksLikeDomain(path)
                            ? problem
                            : problem.as(Severity.WARNING)
                                    .because("The file is taken for no domain file and skipped."));
        }
    }

    private static boolean looksLikeDomain(Path path) {
        try {
            return LOOKS_LIKE_ONE
                    .matcher(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** In a fixed order: the files of a folder by name, then its folders. */
    private List<Path> below(Path directory) {
        Set<Path> files = new TreeSet<>(DomainFiles::filesFirst);
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(files));
        } catch (IOException failure) {
            problems.error(Location.ofFile(directory.toString()), "This folder can't be read: " + failure.getMessage());
        }
        return List.copyOf(files);
    }

    private static int filesFirst(Path one, Path other) {
        int common = 0;
        int most = Math.min(one.getNameCount(), other.getNameCount());
        while (common < most && one.getName(common).equals(other.getName(common))) {
            common++;
        }
        boolean oneIsFile = one.getNameCount() == common + 1;
        boolean otherIsFile = other.getNameCount() == common + 1;
        return oneIsFile == otherIsFile ? one.compareTo(other) : oneIsFile ? -1 : 1;
    }

    private SimpleFileVisitor<Path> visitor(Set<Path> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (attributes.isRegularFile() && (name.endsWith(".yml") || name.endsWith(".yaml"))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (!(failure instanceof FileSystemLoopException)) {
                    problems.warning(Location.ofFile(file.toString()), "This can't be read: " + failure.getMessage());
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
