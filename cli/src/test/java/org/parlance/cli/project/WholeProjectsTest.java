package org.parlance.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.cli.Ran;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;

/**
 * Small projects as they are found in the open, each in one file: {@code === path} begins a file of the project,
 * {@code === meaning} what was read, which is what Rasa reads, its own migration included. {@code -Dparlance.golden=write}
 * writes the last part anew.
 */
@Timeout(60)
final class WholeProjectsTest {
    private static final Path PROJECTS = Path.of("src/test/resources/projects");
    private static final String MARK = "=== ";
    private static final String MEANING = MARK + "meaning";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("names")
    void a_project_is_read_as_rasa_reads_it_or_refused_at_its_place(String name) throws IOException {
        Path golden = PROJECTS.resolve(name);
        List<String> given = new ArrayList<>();
        for (String line : Files.readAllLines(golden)) {
            if (line.equals(MEANING)) {
                break;
            }
            given.add(line);
        }
        unpack(given);
        List<String> whole = new ArrayList<>(given);
        whole.add(MEANING);
        whole.addAll(meaning());
        if ("write".equals(System.getProperty("parlance.golden"))) {
            Files.write(golden, whole);
        }
        assertThat(String.join("\n", whole) + "\n").isEqualTo(Files.readString(golden));
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PROJECTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private void unpack(List<String> lines) throws IOException {
        Path file = null;
        List<String> content = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                write(file, content);
                file = folder.resolve(line.substring(MARK.length()));
                content.clear();
            } else {
                content.add(line);
            }
        }
        write(file, content);
    }

    private static void write(Path file, List<String> content) throws IOException {
        if (file != null) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    /** The problems, the exit code of training, and for a project without errors what it says. */
    private List<String> meaning() {
        Problems problems = new Problems();
        Project project = new ProjectReader(YamlReader.ofProcess(), problems).read(ProjectPaths.in(folder), true);
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems.sorted()) {
            lines.add("%s %s %s".formatted(place(problem), problem.severity().word(), problem.what()));
        }
        lines.add("parlance train ends with " + train());
        if (!problems.hasErrors()) {
            Described.of(project).forEach(line -> lines.add(line.replace("\n", "\\n")));
        }
        return lines;
    }

    private String place(Problem problem) {
        return problem.where()
                .toString()
                .replace(Path.of("").toAbsolutePath().relativize(folder) + "/", "")
                .replace(folder + "/", "");
    }

    private int train() {
        Path domain = folder.resolve(Files.exists(folder.resolve("domain.yml")) ? "domain.yml" : "domain");
        return Ran.verb(
                        "train",
                        "--data",
                        folder.resolve("data").toString(),
                        "-d",
                        domain.toString(),
                        "-c",
                        folder.resolve("config.yml").toString(),
                        "--out",
                        folder.resolve("models").toString(),
                        "--cache",
                        folder.resolve("cache").toString())
                .code();
    }
}
