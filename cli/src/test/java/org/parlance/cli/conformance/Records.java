package org.parlance.cli.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.parlance.core.json.Json;

/** Where the records are. */
final class Records {
    static final Path ROOT = Path.of("..", "..", "shared", "conformance");

    private Records() {}

    static void needed() {
        boolean there = Files.isDirectory(ROOT);
        if (!there) {
            System.out.println("SKIPPED: ../shared/conformance is not here.");
        }
        Assumptions.assumeTrue(there, "skipped: ../shared/conformance is not there");
    }

    /** The names of all recorded files of a folder, sorted. */
    static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> expected(String file) {
        try {
            return Json.readObject(Files.readAllBytes(ROOT.resolve("expected").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of anything as texts. */
    static List<String> texts(Object list) {
        return Json.list(list).stream().map(String::valueOf).toList();
    }

    /** A list of anything as canonical JSON. */
    static List<String> lines(Object list) {
        return Json.list(list).stream().map(Json::canonical).toList();
    }
}
