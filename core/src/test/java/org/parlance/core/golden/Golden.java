package org.parlance.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Compares with files that a person has read; {@code -Dparlance.golden=write} writes them anew. */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Golden() {}

    /** The input files of a folder below the test resources. */
    public static Stream<String> inputs(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String folder, String file) throws IOException {
        return Files.readString(RESOURCES.resolve(folder).resolve(file));
    }

    /** The problems, one a line, must be those in {@code <file without .yml>.err}. */
    public static void problems(String folder, String file, Problems problems) throws IOException {
        Path golden = RESOURCES.resolve(folder).resolve(file.replace(".yml", ".err"));
        String actual = problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("parlance.golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
