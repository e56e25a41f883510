package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.nlu.spi.NluComponentFactory;

/** Holds docs/pipeline.md to the components that there are. */
class PipelinePageTest {
    private final List<String> rows = rows();

    @Test
    void every_name_has_a_row() {
        for (String name : NluCatalogue.standard().names()) {
            assertThat(String.join("\n", rows)).as("docs/pipeline.md").contains("`" + name + "`");
        }
    }

    @Test
    void every_setting_stands_in_the_row_of_its_component() {
        for (NluComponentFactory factory : BuiltIns.all()) {
            Set<String> names = factory.names();
            names.stream().filter(name -> !name.equals("LanguageIdentifier")).forEach(name -> {
                String row = rows.stream()
                        .filter(line -> line.startsWith("| ") && line.split("\\|")[1].contains("`" + name + "`"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row for " + name));
                factory.settings().forEach(setting -> assertThat(row).as(name).contains("`" + setting + "`"));
            });
        }
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(Path.of("../docs/pipeline.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
