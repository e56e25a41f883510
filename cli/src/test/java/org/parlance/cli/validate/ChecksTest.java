package org.parlance.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Severity;

/**
 * Each folder of {@code checks/bad} is named after a kind of defect; its {@code files} come on top of {@code checks/good}, which
 * holds the near misses. {@code -Dparlance.golden=write} writes what is expected anew.
 */
class ChecksTest {
    private static final Path RESOURCES = Path.of("src/test/resources/checks");
    /** Those that {@code data check} finds by exploring the dialogue machine. */
    private static final Set<Defect> EXPLORED = Set.of(Defect.ENDLESS_LOOP);

    @TempDir
    private Path work;

    @Test
    void nothing_is_said_of_near_misses() throws IOException {
        copy(RESOURCES.resolve("good"), work);

        assertThat(findings(work)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> finds_each_planted_defect() throws IOException {
        return kinds().stream().map(kind -> DynamicTest.dynamicTest(kind, () -> plantedIs(kind, work.resolve(kind))));
    }

    @Test
    void there_is_a_case_for_every_kind() throws IOException {
        assertThat(kinds())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Defect.values())
                        .filter(defect -> !EXPLORED.contains(defect))
                        .map(Defect::word)
                        .toList());
    }

    @Test
    void says_nothing_of_the_sample_and_of_the_assistant_that_init_writes() {
        assertThat(findings(Path.of("../data/training"))).isEmpty();
        assertThat(findings(Path.of("src/main/resources/org/parlance/cli/init")))
                .isEmpty();
    }

    private static void plantedIs(String kind, Path folder) throws IOException {
        copy(RESOURCES.resolve("good"), folder);
        copy(RESOURCES.resolve("bad").resolve(kind).resolve("files"), folder);
        List<Problem> found = findings(folder);
        String prefix = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()) + "/";
        String report = found.stream()
                .map(problem -> problem.toString().replace(prefix, "") + "\n")
                .collect(Collectors.joining());
        Path golden = RESOURCES.resolve("bad").resolve(kind).resolve("expected.txt");
        if ("write".equals(System.getProperty("parlance.golden"))) {
            Files.writeString(golden, report);
        }
        assertThat(found).anySatisfy(problem -> assertThat(problem.kind().map(Defect::word))
                .contains(kind));
        assertThat(report).isEqualTo(Files.readString(golden));
    }

    private static List<Problem> findings(Path folder) {
        try (Plugins plugins = new PluginOptions().load()) {
            return ProjectCheck.of(ProjectPaths.in(folder), plugins, OptionalInt.empty()).sorted().stream()
                    .filter(problem -> problem.severity() != Severity.NOTE
                            || problem.kind().isPresent())
                    .toList();
        }
    }

    private static Set<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("bad"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
