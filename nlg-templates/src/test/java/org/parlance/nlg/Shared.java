package org.parlance.nlg;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parlance.core.json.Json;

/** Recorded behaviour that stands beside the project's folder where it is worked on; tests of it are skipped elsewhere. */
final class Shared {
    private static final Path ROOT = Path.of("..", "..", "shared", "conformance");

    private Shared() {}

    static Path path(String name) {
        Path path = ROOT.resolve(name);
        if (!Files.exists(path)) {
            System.out.println("SKIPPED: " + path + " is not here.");
        }
        assumeTrue(Files.exists(path), () -> path + " is not here");
        return path;
    }

    static Object json(String name) throws IOException {
        return Json.read(Files.readAllBytes(path(name)));
    }
}
