package org.parlance.cli.planted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parlance.cli.Ran;

/** Runs {@code data validate} and {@code data check} as a user would, and reads what they report. */
final class Checks {
    private static final List<String> VERBS = List.of("validate", "check");

    private Checks() {}

    /** What both report about the assistant in a folder. */
    static List<Finding> run(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String verb : VERBS) {
            Ran ran = Ran.verb(
                    "data",
                    verb,
                    "--json",
                    "-c",
                    at(folder, "config.yml"),
                    "-d",
                    domain(folder),
                    "--data",
                    at(folder, "data"));
            JsonNode report = new ObjectMapper().readTree(ran.out());
            if (report == null || report.isMissingNode()) {
                throw new IllegalStateException(
                        "data %s on %s ended with %d: %s".formatted(verb, folder, ran.code(), ran.err()));
            }
            reports(report).forEach(node -> findings.add(Finding.of(node, folder)));
        }
        return List.copyOf(findings);
    }

    /** The reports stand in a list, alone or in an object with other things. */
    private static List<JsonNode> reports(JsonNode report) {
        List<JsonNode> found = new ArrayList<>();
        if (report.isArray()) {
            report.forEach(found::add);
        } else {
            report.forEach(child -> {
                if (child.isArray()) {
                    child.forEach(found::add);
                }
            });
        }
        return found.stream().filter(node -> node.has("severity")).toList();
    }

    private static String domain(Path folder) {
        return Files.isDirectory(folder.resolve("domain")) ? at(folder, "domain") : at(folder, "domain.yml");
    }

    private static String at(Path folder, String name) {
        return folder.resolve(name).toString();
    }
}
