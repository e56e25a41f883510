package org.parlance.cli.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlScalar;

/**
 * The other projects that config.yml imports with Rasa's {@code MultiProjectImporter}: their training data and domains, and those
 * that they import in turn. Their test stories and settings are left alone.
 */
final class ImportedProjects {
    private static final String IMPORTS = "imports";
    private static final Set<String> DATA = Set.of("nlu", "stories", "rules");

    private final YamlReader yaml;
    private final Problems problems;
    private final Set<Path> seen = new LinkedHashSet<>();
    private final Set<Path> data = new LinkedHashSet<>();
    private final Set<Path> domain = new LinkedHashSet<>();

    private ImportedProjects(YamlReader yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** The paths with what the configuration imports. */
    static ProjectPaths into(ProjectPaths paths, Path config, YamlReader yaml, Problems problems) {
        Optional<YamlMapping> file = read(yaml, config);
        if (file.isEmpty() || !ConfigReader.importsProjects(file.get())) {
            return paths;
        }
        ImportedProjects imported = new ImportedProjects(yaml, problems);
        imported.follow(file.get(), config);
        return paths.with(imported.data, imported.domain);
    }

    private void follow(YamlMapping config, Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        config.sequence(IMPORTS, problems).stream()
                .flatMap(list -> list.items().stream())
                .forEach(item -> item.asText("An imported project", problems)
                        .ifPresent(name -> project(folder.resolve(name).normalize(), item)));
    }

    private void project(Path path, YamlNode item) {
        if (!seen.add(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            below(path).forEach(this::file);
        } else if (Files.isRegularFile(path)) {
            file(path);
        } else {
            problems.add(Problem.warning(
                            item.location(), "There is no project \"%s\".".formatted(((YamlScalar) item).text()))
                    .because("It is looked for beside the file that imports it."));
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Path path) {
        Optional<YamlMapping> file = read(yaml, path);
        if (file.isEmpty()) {
            return;
        }
        if (DomainReader.isDomainFile(file.get())) {
            domain.add(path);
        }
        boolean test = path.getFileName().toString().startsWith("test_");
        if (!test && file.get().names().stream().anyMatch(DATA::contains)) {
            data.add(path);
        }
        if (file.get().has(IMPORTS)) {
            follow(file.get(), path);
        }
    }

    /** What can't be read is told where it is read for good, or is no file of a project. */
    private static Optional<YamlMapping> read(YamlReader yaml, Path file) {
        return yaml.read(file, new Problems())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }
}
