package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;

class YamlInsertionTest {
    private static final String FILE =
            """
            # the talks
            version: "3.1"
            stories:
              - story: one   # the first
                steps:
                  - intent: greet

            # what always holds
            rules:
            - rule: two
              steps: []
            """;

    @Test
    void items_are_put_behind_the_last_one_with_its_indentation_and_before_the_comment_of_what_follows() {
        assertThat(insertion(FILE).items("stories", List.of(Map.of("story", "new"))))
                .contains(FILE.replace("- intent: greet\n", "- intent: greet\n  - story: new\n"));
        assertThat(insertion(FILE).items("rules", List.of(Map.of("rule", "new"))))
                .contains(FILE + "- rule: new\n");
    }

    @Test
    void items_that_are_set_apart_by_blank_lines_stay_so() {
        String file = "stories:\n- story: a\n\n- story: b\n# end\n";

        assertThat(insertion(file).items("stories", List.of(Map.of("story", "c"), Map.of("story", "d"))))
                .contains("stories:\n- story: a\n\n- story: b\n\n- story: c\n\n- story: d\n# end\n");
    }

    @Test
    void a_list_that_is_not_there_is_begun_at_the_end_and_an_empty_key_is_filled() {
        assertThat(insertion("a: 1").items("stories", List.of("x"))).contains("a: 1\nstories:\n- x\n");
        assertThat(insertion("stories:\na: 1\n").items("stories", List.of("x"))).contains("stories:\n- x\na: 1\n");
    }

    @Test
    void a_list_in_brackets_stays_in_brackets() {
        assertThat(insertion("intents: [greet, bye] # all\n").items("intents", List.of("thanks")))
                .contains("intents: [greet, bye, thanks] # all\n");
        assertThat(insertion("intents: [greet]\n").items("intents", List.of(Map.of("a", 1L))))
                .isEmpty();
    }

    @Test
    void entries_are_put_behind_the_last_one() {
        assertThat(insertion("responses:\n  utter_a:\n  - text: a\nslots: {}\n")
                        .entries("responses", Map.of("utter_b", "b")))
                .contains("responses:\n  utter_a:\n  - text: a\n  utter_b: b\nslots: {}\n");
        assertThat(insertion("responses: {a: b}\n").entries("responses", Map.of("c", "d")))
                .isEmpty();
    }

    @Test
    void lines_are_put_behind_those_of_a_block_and_line_breaks_stay_as_they_are() {
        String file =
                "nlu:\r\n- intent: a\r\n  examples: |\r\n    - one\r\n    # no comment\r\n  # a comment\r\n- intent: b\r\n";

        assertThat(insertion(file).lines(examples(file), List.of("- two")))
                .contains(file.replace("# no comment\r\n", "# no comment\r\n    - two\r\n"));
    }

    @Test
    void lines_are_also_put_behind_the_last_line_of_a_file_without_line_break() {
        String file = "nlu:\n- intent: a\n  examples: |\n    - one";

        assertThat(insertion(file).lines(examples(file), List.of("- [Rome](city)")))
                .contains(file + "\n    - [Rome](city)\n");
    }

    private static YamlInsertion insertion(String text) {
        return new YamlInsertion(text, read(text));
    }

    private static YamlScalar examples(String text) {
        YamlSequence nlu = (YamlSequence) read(text).get("nlu").orElseThrow();
        YamlMapping intent = (YamlMapping) nlu.items().get(0);
        return (YamlScalar) intent.get("examples").orElseThrow();
    }

    private static YamlMapping read(String text) {
        Problems problems = new Problems();
        YamlNode node = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT)
                .read("file.yml", text, problems)
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return (YamlMapping) node;
    }
}
