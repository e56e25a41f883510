package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

class RasaProjectsTest {
    @Test
    void readsTheResponsesOfEveryRecordedProjectWithoutAComplaint() throws IOException {
        Problems problems = new Problems();
        int responses = 0;
        for (Path file : files(Shared.path("projects"))) {
            YamlReader yaml = new YamlReader(name -> Optional.of("set"), YamlLimits.DEFAULT);
            if (yaml.read(file, new Problems()).orElse(null) instanceof YamlMapping mapping
                    && mapping.has("responses")) {
                responses += new ResponseReader()
                        .read(mapping.get("responses").orElseThrow(), problems)
                        .size();
            }
        }

        assertThat(problems.sorted()).isEmpty();
        assertThat(responses).isGreaterThan(700);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }
}
