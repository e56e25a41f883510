package org.parlance.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_link_that_leads_back_to_a_folder_above_is_not_followed_for_ever() throws IOException {
        Files.writeString(folder.resolve("nlu.yml"), "nlu: []\n");
        Files.createSymbolicLink(folder.resolve("up"), folder);
        Problems problems = new Problems();

        assertThat(new DataFiles(YamlReader.ofProcess()).read(List.of(folder), problems))
                .extracting(document -> document.path().getFileName().toString())
                .containsExactly("nlu.yml");
        assertThat(problems.isEmpty()).isTrue();
    }
}
