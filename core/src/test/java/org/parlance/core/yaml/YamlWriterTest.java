package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

    @Test
    void writesStoriesAsRasaDoes() {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", "greet and ask: twice");
        story.put("steps", List.of(Map.of("intent", "greet"), Map.of("action", "utter_greet")));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", "3.1");
        file.put("stories", List.of(story));
        file.put("empty", Arrays.asList(Map.of(), List.of(), null));
        file.put("nested", List.of(List.of("a", "b"), List.of("c")));
        assertThat(YamlWriter.write(file))
                .isEqualTo(
                        """
                        version: "3.1"
                        stories:
                        - story: "greet and ask: twice"
                          steps:
                          - intent: greet
                          - action: utter_greet
                        empty:
                        - {}
                        - []
                        - null
                        nested:
                        - - a
                          - b
                        - - c
                        """);
    }

    @Test
    void writesSeveralLinesAsABlock() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("examples", "- hi\n- hello: you\n");
        file.put("text", "one\n\ntwo");
        file.put("keep", "one\n\n");
        file.put("list", List.of("a\n  b\n"));
        assertThat(YamlWriter.write(file))
                .isEqualTo(
                        """
                        examples: |
                          - hi
                          - hello: you
                        text: |-
                          one

                          two
                        keep: |+
                          one

                        list:
                        - |
                          a
                            b
                        """);
    }

    @Test
    void quotesOnlyWhatSomeReaderWouldMisread() {
        assertThat(List.of(
                        "yes",
                        "Off",
                        "null",
                        "~",
                        "",
                        "12",
                        "1e3",
                        "0o7",
                        "1_000",
                        "1:30",
                        "2020-01-31",
                        " a",
                        "a ",
                        "a: b"))
                .allSatisfy(text -> assertThat(YamlWriter.write(text)).isEqualTo("\"" + text + "\"\n"));
        assertThat(List.of("a #b", "a:", "- a", "{a}", "*a", "@a", "${HOME}", "---", "<<", "=", "'a"))
                .allSatisfy(text -> assertThat(YamlWriter.write(text)).isEqualTo("\"" + text + "\"\n"));
        assertThat(List.of(
                        "hello",
                        "a:b",
                        "a#b",
                        "utter_greet",
                        "/greet{x}",
                        "Hi {name}!",
                        "it's",
                        "3 times",
                        "é 😀",
                        "a \"b\""))
                .allSatisfy(text -> assertThat(YamlWriter.write(text)).isEqualTo(text + "\n"));
        assertThat(YamlWriter.write("[\"a\"]")).isEqualTo("'[\"a\"]'\n");
        assertThat(YamlWriter.write("a\tb\u0000\u2028")).isEqualTo("\"a\\tb\\u0000\\u2028\"\n");
    }

    @Test
    void writesNumbersForAnyReader() {
        assertThat(YamlWriter.write(List.of(1L, 1.0, 1e10, 1e-10, Double.NaN, Double.NEGATIVE_INFINITY, true)))
                .isEqualTo("- 1\n- 1.0\n- 1.0e+10\n- 1.0e-10\n- .nan\n- -.inf\n- true\n");
    }

    @Test
    void refusesForeignObjects() {
        assertThatThrownBy(() -> YamlWriter.write(List.of(LocalDate.MIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("YAML has no form for a java.time.LocalDate.");
    }
}
