package org.parlance.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.core.json.Json;

class ValidateCommandTest {
    private static final String CONTRADICTION =
            """
            rules:
            - rule: greet otherwise
              steps:
              - intent: greet
              - action: utter_bye
            """;

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeEach
    void write() throws IOException {
        project = TinyProject.in(folder);
    }

    @Test
    void a_sound_project_has_no_problems() {
        Ran ran = project.run("data", "validate");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(folder.resolve("models")).doesNotExist();
    }

    @Test
    void rules_that_contradict_each_other_are_found_without_training() throws IOException {
        project.file("data/more.yml", CONTRADICTION);

        Ran ran = project.run("data", "validate");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("greet otherwise").contains("more.yml");
    }

    @Test
    void problems_of_all_files_come_in_one_run_as_json() throws IOException {
        project.file("data/more.yml", "stories:\n- story: s\n  steps:\n  - intent: greet\n  - action: utter_nothing\n");
        project.file(
                "data/worse.yml", "nlu:\n- intent: greet\n  examples: |\n    - hello [there\n    - hey [you](x\n\tbad");

        Ran ran = project.run("data", "validate", "--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(Json.list(read(ran.out())))
                .extracting(problem -> Path.of(String.valueOf(Json.map(problem).get("file")))
                        .getFileName()
                        .toString())
                .contains("more.yml", "worse.yml");
    }

    private static Object read(String json) throws IOException {
        return Json.read(json);
    }

    @Test
    void warnings_count_where_that_is_asked_for() throws IOException {
        project.file("config.yml", "language: en\nunheard_of: 1\npipeline:\n- name: KeywordIntentClassifier\n");

        assertThat(project.run("data", "validate").code()).isZero();
        assertThat(project.run("data", "validate", "--fail-on-warnings").code()).isEqualTo(1);
    }
}
