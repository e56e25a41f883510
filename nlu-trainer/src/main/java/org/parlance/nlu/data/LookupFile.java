package org.parlance.nlu.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Reads the elements of a lookup table from a file of lines, named as the table's only element. */
final class LookupFile {
    private LookupFile() {}

    static boolean isNamedBy(List<String> elements) {
        return elements.size() == 1 && elements.get(0).matches("[^\\s]*\\.(txt|csv|lst)");
    }

    /** The file's lines without empty ones; {@code where} is the place that names it. */
    static List<String> read(String name, Location where, Problems problems) {
        Optional<Path> file = Stream.of(Path.of(name), besideOf(where).resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        if (file.isEmpty()) {
            problems.add(Problem.warning(where, "The lookup file \"%s\" doesn't exist.".formatted(name))
                    .because(
                            "It is looked for in the working directory and beside this file; its name is the table's only "
                                    + "element now."));
            return List.of(name);
        }
        try (Stream<String> lines = Files.lines(file.get(), StandardCharsets.UTF_8)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.error(where, "The lookup file \"%s\" can't be read as UTF-8 text.".formatted(name));
            return List.of();
        }
    }

    private static Path besideOf(Location where) {
        return Optional.ofNullable(Path.of(where.file()).getParent()).orElse(Path.of("."));
    }
}
