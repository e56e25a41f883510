package org.parlance.cli.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say where a project's files are; Rasa's names and defaults. */
public final class ProjectPaths {
    private static final String DATA = "--data";

    @Option(
            names = DATA,
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders of training data (default: data).")
    private List<Path> data = List.of(Path.of("data"));

    @Option(
            names = {"-d", "--domain"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Domain files or folders (default: domain.yml, else domain).")
    private List<Path> domain;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration (default: config.yml).")
    private Path config;

    private String dataOption = DATA;

    public ProjectPaths() {}

    /** The paths of a project that lies in one folder, with Rasa's default names. */
    public static ProjectPaths in(Path folder) {
        ProjectPaths paths = new ProjectPaths();
        paths.data = List.of(folder.resolve("data"));
        Path file = folder.resolve("domain.yml");
        paths.domain = List.of(Files.exists(file) ? file : folder.resolve("domain"));
        paths.config = folder.resolve("config.yml");
        return paths;
    }

    /** The same project with other training data, which an option named. */
    public ProjectPaths withData(String option, List<Path> other) {
        ProjectPaths paths = new ProjectPaths();
        paths.data = List.copyOf(other);
        paths.dataOption = option;
        paths.domain = domain;
        paths.config = config;
        return paths;
    }

    /** Rasa's default names where no domain or configuration is named. */
    public static ProjectPaths of(Optional<List<Path>> domain, Optional<Path> config) {
        ProjectPaths paths = new ProjectPaths();
        paths.domain = domain.orElse(null);
        paths.config = config.orElse(null);
        return paths;
    }

    /** The paths of a project that is one file. */
    public static ProjectPaths ofFile(Path file) {
        ProjectPaths paths = new ProjectPaths();
        paths.data = List.of(file);
        paths.domain = List.of(file);
        paths.config = file;
        return paths;
    }

    /** These paths and more of them. */
    ProjectPaths with(Collection<Path> moreData, Collection<Path> moreDomain) {
        ProjectPaths paths = new ProjectPaths();
        paths.data = Stream.concat(data.stream(), moreData.stream()).toList();
        paths.dataOption = dataOption;
        paths.domain = Stream.concat(
                        domain().stream().filter(path -> moreDomain.isEmpty() || Files.exists(path)),
                        moreDomain.stream())
                .toList();
        paths.config = config;
        return paths;
    }

    public List<Path> data() {
        return data.stream().map(ProjectPaths::fromHere).toList();
    }

    /** The option that named the data, for what is said of them. */
    String dataOption() {
        return dataOption;
    }

    public List<Path> domain() {
        if (domain != null) {
            return domain.stream().map(ProjectPaths::fromHere).toList();
        }
        Path file = Path.of("domain.yml");
        return List.of(Files.exists(file) || !Files.isDirectory(Path.of("domain")) ? file : Path.of("domain"));
    }

    /** The configuration file: as given, else {@code config.yml}. */
    public Path config() {
        return config != null ? fromHere(config) : Path.of("config.yml");
    }

    /** Whether the configuration was named, so that it must be there. */
    public boolean configGiven() {
        return config != null;
    }

    /** As seen from the current folder, so that places in models don't tell where on a machine a project lies. */
    private static Path fromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        boolean elsewhere = !path.isAbsolute() || !here.getRoot().equals(path.getRoot());
        return elsewhere ? path : here.relativize(path.normalize());
    }
}
