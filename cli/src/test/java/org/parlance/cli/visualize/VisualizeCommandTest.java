package org.parlance.cli.visualize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;

class VisualizeCommandTest {
    private static final String STORY =
            """
            stories:
            - story: talk
              steps:
              - intent: greet
              - action: utter_greet
              - intent: order
              - action: order_form
            """;

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeEach
    void write() throws IOException {
        project = TinyProject.in(folder);
    }

    private Ran draw(String file, String... options) {
        String[] verb =
                java.util.Arrays.copyOf(new String[] {"visualize", "--out", project.path(file)}, 3 + options.length);
        System.arraycopy(options, 0, verb, 3, options.length);
        return project.run(verb);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void a_page_tells_of_every_rule_with_its_place_and_an_example() throws IOException {
        Ran ran = draw("graph.html");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("graph.html: ").contains("(forms 2, rules 4)");
        assertThat(file("graph.html"))
                .startsWith("<!DOCTYPE html>")
                .contains("rule 'ordered'", "data/all.yml:", "hello");
        assertThat(folder.resolve("models")).doesNotExist();
    }

    @Test
    void a_drawing_is_drawn_anew_but_a_file_of_another_kind_stays() throws IOException {
        project.file("graph.html", "<p>mine</p>");
        Ran refused = draw("graph.html");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("This is there already.");
        assertThat(file("graph.html")).isEqualTo("<p>mine</p>");

        assertThat(draw("again.html").code()).isZero();
        assertThat(draw("again.html").code()).isZero();
        assertThat(draw("again.svg").code()).isZero();
        assertThat(draw("again.svg").code()).isZero();
    }

    @Test
    void a_picture_has_the_same_bytes_each_time() throws IOException {
        draw("one.svg");
        draw("two.svg");

        assertThat(file("one.svg")).startsWith("<?xml").contains("utter_greet").isEqualTo(file("two.svg"));
    }

    @Test
    void rules_stories_and_one_form_can_be_drawn_alone() throws IOException {
        project.file("data/stories.yml", STORY);

        assertThat(draw("rules.svg", "--rules-only").out()).contains("rules").doesNotContain("stories");
        assertThat(draw("stories.svg", "--stories-only").out())
                .contains("stories")
                .doesNotContain("rules", "forms");
        draw("form.svg", "--form", "order_form");

        assertThat(file("form.svg")).contains("order_form").doesNotContain("utter_bye");
    }

    @Test
    void stories_are_drawn_also_where_no_policy_remembers_them() throws IOException {
        project.file("data/stories.yml", STORY);
        project.file("config.yml", "language: en\npipeline: []\npolicies: [{name: RulePolicy}]\n");

        Ran ran = draw("graph.html");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("stories");
        assertThat(ran.err()).contains("no policy of config.yml remembers stories");
    }

    @Test
    void the_stories_of_other_files_can_be_drawn_with_a_shorter_memory() throws IOException {
        Path more = project.file("elsewhere.yml", STORY);

        Ran ran = draw("graph.html", "-s", more.toString(), "-u", project.path("data"), "--max-history", "2");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(file("graph.html")).contains("story 'talk'").contains("hello");
    }

    @Test
    void contradicting_rules_are_drawn_and_told() throws IOException {
        project.file("data/more.yml", "rules:\n- rule: other\n  steps:\n  - intent: greet\n  - action: utter_bye\n");

        Ran ran = draw("graph.html");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("contradict each other").contains("data validate");
    }

    @Test
    void an_unknown_form_is_named_with_the_one_that_was_meant() {
        Ran ran = draw("graph.html", "--form", "order_from");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("order_from").contains("order_form");
        assertThat(folder.resolve("graph.html")).doesNotExist();
    }

    @Test
    void another_format_two_parts_at_once_or_a_negative_memory_are_wrong_usage() {
        assertThat(draw("graph.png").code()).isEqualTo(2);
        assertThat(draw("graph.svg", "--rules-only", "--stories-only").code()).isEqualTo(2);
        assertThat(draw("graph.svg", "--max-history", "-1").code()).isEqualTo(2);
    }

    @Test
    void a_project_without_dialogue_has_nothing_to_draw() throws IOException {
        project.file("data/all.yml", "nlu:\n- intent: greet\n  examples: |\n    - hello\n");

        Ran ran = draw("graph.html");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("stories or rules");
    }

    @Test
    void the_picture_in_the_docs_is_that_of_the_sample() throws IOException {
        Path sample = Path.of("..", "data", "training");

        Ran ran = Ran.verb(
                "visualize",
                "--form",
                "address_form",
                "--data",
                sample.resolve("data").toString(),
                "-d",
                sample.resolve("domain.yml").toString(),
                "-c",
                sample.resolve("config.yml").toString(),
                "--out",
                project.path("form.svg"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(file("form.svg"))
                .as(
                        "parlance visualize --form address_form --out ../../docs/address_form.svg in data/training draws it anew")
                .isEqualTo(Files.readString(Path.of("..", "docs", "address_form.svg")));
    }
}
