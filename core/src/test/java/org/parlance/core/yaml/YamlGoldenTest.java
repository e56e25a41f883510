package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;

/** Reads each file of good/ and bad/ and compares with its golden file; {@code -Dgolden.update=true} writes those anew. */
class YamlGoldenTest {
    private static final Path ROOT = Path.of("src/test/resources/yaml");
    private static final Map<String, String> VARIABLES = Map.of("PARLANCE_SET", "value", "PARLANCE_NUMBER", "8080");

    @TestFactory
    Stream<DynamicTest> readsGoodFiles() throws IOException {
        return files("good", ".yml")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> good(file)));
    }

    @TestFactory
    Stream<DynamicTest> explainsBadFiles() throws IOException {
        return files("bad", ".yml")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> bad(file)));
    }

    @Test
    void hasNoGoldenFileWithoutInput() throws IOException {
        for (Path golden :
                Stream.concat(files("good", ".nodes"), files("bad", ".err")).toList()) {
            String input = golden.getFileName().toString().replaceAll("\\.(nodes|err)$", ".yml");
            assertThat(golden.resolveSibling(input)).exists();
        }
        assertThat(files("bad", ".nodes")).isEmpty();
        assertThat(files("good", ".err")).isEmpty();
    }

    private static void good(Path file) throws IOException {
        Problems problems = new Problems();
        Optional<YamlNode> node = reader().read(file, problems);
        assertThat(problems.sorted()).isEmpty();
        compare(file, ".nodes", node.map(Nodes::dump).orElse("nothing\n"));
    }

    private static void bad(Path file) throws IOException {
        Problems problems = new Problems();
        reader().read(file, problems);
        assertThat(problems.hasErrors()).isTrue();
        String rendered = new ProblemPrinter(false).render(problems.sorted());
        compare(
                file,
                ".err",
                rendered.replace(file.toString(), file.getFileName().toString()));
    }

    private static void compare(Path file, String extension, String actual) throws IOException {
        Path golden = Path.of(file.toString().replaceAll("\\.yml$", extension));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(golden).exists();
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static YamlReader reader() {
        return new YamlReader(name -> Optional.ofNullable(VARIABLES.get(name)), YamlLimits.DEFAULT);
    }

    private static Stream<Path> files(String folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
            return sorted.stream();
        }
    }
}
