package org.parlance.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

class NluReaderTest {
    private static final Path BAD = Path.of("src/test/resources/nlu/bad");

    @ParameterizedTest
    @ValueSource(strings = {"annotations", "items"})
    void every_mistake_is_reported_at_its_place(String name) throws IOException {
        Problems problems = new Problems();
        read(name + ".yml", Files.readString(BAD.resolve(name + ".yml")), problems);
        String actual = problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        Path golden = BAD.resolve(name + ".err");
        if ("write".equals(System.getProperty("parlance.golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @Test
    void both_forms_of_examples_mean_the_same_but_for_metadata() {
        Problems problems = new Problems();
        NluData data = read(
                "nlu.yml",
                """
                nlu:
                - intent: faq/hours
                  metadata: {owner: shop}
                  examples:
                  - text: |
                      when do you [open](action)
                    metadata: calm
                  - till when
                - intent: faq/hours
                  examples: |
                    - when do you [open](action)
                    - till when
                """,
                problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(data.examples()).hasSize(4);
        assertThat(data.examples().get(0).metadata())
                .isEqualTo(Map.of("intent", Map.of("owner", "shop"), "example", "calm"));
        assertThat(data.examples().get(2).text())
                .isEqualTo(data.examples().get(0).text());
        assertThat(data.examples().get(2).entities())
                .isEqualTo(data.examples().get(0).entities());
        assertThat(data.retrievalKeys()).containsExactly("faq/hours");
        assertThat(data.intents()).containsExactly("faq");
    }

    @Test
    void a_lookup_may_name_a_file_of_lines(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cities.txt"), "Rome\n\n  Paris \n");
        Path file =
                Files.writeString(folder.resolve("nlu.yml"), "nlu:\n- lookup: city\n  examples: |\n    - cities.txt\n");
        Problems problems = new Problems();
        NluData data = NluReader.read(
                ((YamlMapping) YamlReader.ofProcess().read(file, problems).orElseThrow())
                        .get("nlu")
                        .orElseThrow(),
                problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(data.lookups().get(0).elements()).containsExactly("Rome", "Paris");
    }

    @Test
    void comments_and_places_do_not_change_the_canonical_text() {
        Problems problems = new Problems();
        NluData first = read("a.yml", "nlu:\n- intent: x\n  examples: |\n    - a\n    - a\n    - b\n", problems);
        NluData second = read("b.yml", "# why\nnlu:\n\n- intent: x\n  examples: |\n    - a\n    - b\n", problems);
        assertThat(second.canonical()).isEqualTo(first.canonical());
        assertThat(first.examples()).hasSize(2);
    }

    @Test
    void contradictions_and_lonely_examples_are_told() {
        Problems problems = new Problems();
        NluData data = read(
                "nlu.yml",
                "nlu:\n- intent: x\n  examples: |\n    - a\n    - b [c](d)\n    - b c\n- intent: y\n  examples: |\n    - a\n",
                problems);
        NluCheck.check(data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "nlu.yml:6:7: warning: \"b c\" is annotated in two ways. The other stands at nlu.yml:5:7.",
                        "nlu.yml:9:7: warning[duplicate-example]: \"a\" is an example of \"y\" and of \"x\"."
                                + " (nlu.yml:4:7: an example of \"x\") No classifier can tell which is meant."
                                + " Maybe it should stay in one of them.",
                        "nlu.yml:9:7: warning: The intent \"y\" has only one example. It is learnt word for word.");
    }

    private static NluData read(String file, String yaml, Problems problems) {
        YamlMapping mapping =
                (YamlMapping) YamlReader.ofProcess().read(file, yaml, problems).orElseThrow();
        return NluReader.read(mapping.get("nlu").orElseThrow(), problems);
    }
}
