package org.parlance.policy.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.parlance.core.json.Json;

/** The projects whose answers were recorded, by name; those of the old format as Rasa answers after its own migration. */
final class RecordedProjects {
    /** Cases of another shape. */
    private static final List<String> NO_PROJECTS = List.of("unit_cases", "conversations");

    private RecordedProjects() {}

    /** Without those that Rasa refuses; the test is skipped where there are no records. */
    static Map<String, Map<String, Object>> all() throws IOException {
        Path expected = Project.SHARED.resolve("expected");
        Assumptions.assumeTrue(
                Files.isDirectory(expected), "../shared/conformance is not here: nothing to compare with");
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                Map<String, Object> recorded = Json.readObject(Files.readAllBytes(file));
                Map<String, Object> answers =
                        recorded.containsKey("after_migration") ? Json.map(recorded.get("after_migration")) : recorded;
                if (!NO_PROJECTS.contains(name) && !answers.containsKey("error")) {
                    all.put(name, answers);
                }
            }
        }
        return all;
    }
}
