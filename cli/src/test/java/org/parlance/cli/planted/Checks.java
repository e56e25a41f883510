package org.parlance.cli.planted;

import static org.assertj.core.api.Assertions.assertThat;

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
    private Checks() {}

    /**
     * What {@code data VERB} reports about the assistant in a folder; nothing where the verb refuses the project, because it
     * needs what {@code data validate} has to find first.
     */
    static List<Finding> run(String verb, Path folder, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("data", verb, "--json", "-c", at(folder, "config.yml")));
        words.addAll(List.of("-d", domain(folder), "--data", at(folder, "data")));
        words.addAll(List.of(more));
        Ran ran = Ran.verb(words.toArray(String[]::new));
        assertThat(ran.code()).as(folder + ": " + ran.err()).isIn(0, 1, 3, 4);
        JsonNode report = new ObjectMapper().readTree(ran.out());
        return reports(report).stream().map(node -> Finding.of(node, folder)).toList();
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
