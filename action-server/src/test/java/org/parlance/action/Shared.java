package org.parlance.action;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;

/** Recorded behaviour that stands beside the project's folder where it is worked on; tests of it are skipped elsewhere. */
final class Shared {
    private static final Path ROOT = Path.of("..", "..", "shared", "conformance");

    private Shared() {}

    static Path path(String name) {
        Path path = ROOT.resolve(name);
        skipUnless(Files.exists(path), path + " is not here.");
        return path;
    }

    static void skipUnless(boolean possible, String why) {
        if (!possible) {
            System.out.println("SKIPPED: " + why);
        }
        assumeTrue(possible, why);
    }

    static List<Map<String, Object>> rows(String name) throws IOException {
        return Json.list(Json.read(Files.readAllBytes(path(name)))).stream()
                .map(Json::map)
                .toList();
    }

    /** What Rasa sent to its action server while the transcript of its own server was recorded. */
    static List<Map<String, Object>> actionCalls() throws IOException {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (Map<String, Object> row : rows("http/server.json")) {
            Json.list(row.get("action_calls")).forEach(call -> calls.add(Json.map(call)));
        }
        return calls;
    }
}
