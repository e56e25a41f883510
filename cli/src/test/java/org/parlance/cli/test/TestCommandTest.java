package org.parlance.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.core.json.Json;

class TestCommandTest {
    private static final String STORIES =
            """
            version: "3.1"
            stories:
            - story: right
              steps:
              - user: |
                  hello
                intent: greet
              - action: utter_greet
            - story: wrong action
              steps:
              - user: |
                  bye
                intent: goodbye
              - action: utter_greet
            - story: wrong intent
              steps:
              - user: |
                  hello
                intent: goodbye
              - action: utter_bye
            - story: wrong entity
              steps:
              - user: |
                  order [AB1](number)
                intent: order
              - action: order_form
              - active_loop: order_form
            """;
    private static final String EXAMPLES =
            """
            nlu:
            - intent: greet
              examples: |
                - hello
                - bye
            - intent: order
              examples: |
                - order [AB12](number) or [something](number)
            """;

    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.trainedIn(folder);
        project.file("tests/test_stories.yml", STORIES);
        project.file("tests/examples.yml", EXAMPLES);
    }

    private static Ran core(String... more) {
        return run(List.of("test", "core", "-s", project.path("tests")), more);
    }

    private static Ran run(List<String> verb, String... more) {
        List<String> args = new java.util.ArrayList<>(verb);
        args.addAll(List.of("-m", project.path("models"), "--out", project.path("results")));
        args.addAll(List.of(more));
        return Ran.verb(args.toArray(String[]::new));
    }

    private static String result(String name) throws IOException {
        return Files.readString(folder.resolve("results").resolve(name));
    }

    private static Map<String, Object> json(String name) throws IOException {
        return Json.readObject(result(name));
    }

    @Test
    void with_gold_intents_only_actions_can_be_wrong() throws IOException {
        Ran ran = core();

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("failed: wrong action (test_stories.yml)")
                .containsPattern("  -   utter_greet +.*test_stories.yml:14\\n")
                .containsPattern("  \\+   utter_bye +RulePolicy 1.00: rule 'bye', .*all.yml:\\d+\\n")
                .doesNotContain("wrong intent");
        Map<String, Object> report = json("story_report.json");
        assertThat(report).containsEntry("accuracy", 0.75);
        assertThat(Json.map(report.get("conversation_accuracy")))
                .containsEntry("accuracy", 0.75)
                .containsEntry("correct", 3L)
                .containsEntry("total", 4L);
        assertThat(Json.map(report.get("utter_greet")))
                .containsEntry("recall", 0.5)
                .containsEntry("support", 2L);
    }

    @Test
    void predictions_are_listed_step_by_step() throws IOException {
        core();

        List<String> lines = result("predictions.jsonl").lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(Json.readObject(lines.get(2)))
                .containsEntry("story", "wrong action")
                .containsEntry("step", 0L)
                .containsEntry("expected", "utter_greet")
                .containsEntry("predicted", "utter_bye")
                .containsEntry("policy", "RulePolicy")
                .containsEntry("hide_rule_turn", true);
    }

    @Test
    void failed_stories_are_yaml_with_what_was_predicted_behind_each_wrong_step() throws IOException {
        core();

        assertThat(result("failed_test_stories.yml"))
                .startsWith(
                        """
                        version: "3.1"
                        stories:
                        - story: wrong action (test_stories.yml)
                          steps:
                          - intent: goodbye
                          - action: utter_greet  # predicted: utter_bye
                        """);
        assertThat(result("junit.xml"))
                .contains("tests=\"4\" failures=\"1\"")
                .contains("message=\"- utter_greet (")
                .contains("+ utter_bye (RulePolicy 1.00: rule 'bye', ");
    }

    @Test
    void end_to_end_the_model_hears_the_text() throws IOException {
        Ran ran = core("--e2e");

        assertThat(ran.out())
                .contains("  - user: hello -> goodbye")
                .contains("  + user: hello -> greet")
                .contains("  - user: order AB1 -> order {number=AB1}")
                .contains("  + user: order AB1 -> order ");
        assertThat(Json.map(json("story_report.json").get("conversation_accuracy")))
                .containsEntry("accuracy", 0.25);
        assertThat(result("failed_test_stories.yml")).contains("- intent: goodbye  # predicted: greet: hello\n");
    }

    @Test
    void prediction_errors_fail_where_that_is_asked_for() throws IOException {
        Path right =
                project.file("right/test_right.yml", STORIES.substring(0, STORIES.indexOf("- story: wrong action")));

        assertThat(core("--fail-on-prediction-errors").code()).isEqualTo(1);
        assertThat(run(List.of("test", "core", "-s", right.toString()), "--fail-on-prediction-errors")
                        .code())
                .isZero();
    }

    @Test
    void understanding_is_measured_by_intent_and_by_exact_span() throws IOException {
        Ran ran = run(List.of("test", "nlu", "-u", project.path("tests/examples.yml")));

        assertThat(ran.code()).isZero();
        assertThat(Json.map(json("intent_report.json").get("greet"))).containsEntry("recall", 0.5);
        assertThat(json("intent_report.json").get("accuracy")).isEqualTo(2.0 / 3);
        assertThat(Json.map(json("entity_report.json").get("micro avg")))
                .containsEntry("recall", 0.5)
                .containsEntry("precision", 1.0);
        assertThat(result("intent_errors.json")).contains("\"bye\"").contains("\"goodbye\"");
        assertThat(result("entity_errors.json")).contains("something");
        assertThat(ImageIO.read(folder.resolve("results/intent_confusion_matrix.png")
                                .toFile())
                        .getWidth())
                .isGreaterThan(600);
        assertThat(ImageIO.read(folder.resolve("results/intent_histogram.png").toFile()))
                .isNotNull();
    }

    @Test
    void nothing_to_test_with_is_said() {
        Ran ran = run(List.of("test", "core", "-s", project.path("data")));

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("There are no test stories to test with.");
    }

    @Test
    void which_files_are_written_is_told_by_rasas_options() throws IOException {
        Path out = folder.resolve("chosen");
        Ran.verb(
                "test",
                "core",
                "-s",
                project.path("tests"),
                "-m",
                project.path("models"),
                "--out",
                out.toString(),
                "--successes",
                "--no-errors",
                "--no-warnings",
                "--no-plot",
                "--max-stories",
                "1");

        assertThat(Files.readString(out.resolve("successful_test_stories.yml")))
                .isEqualTo(
                        """
                        version: "3.1"
                        stories:
                        - story: right (test_stories.yml)
                          steps:
                          - intent: greet
                          - action: utter_greet
                        """);
        assertThat(out).isDirectoryNotContaining("glob:**{failed,warnings,matrix}*");
        assertThat(Json.map(Json.readObject(Files.readString(out.resolve("story_report.json")))
                        .get("conversation_accuracy")))
                .containsEntry("total", 1L);
    }

    @Test
    void several_models_are_compared_by_how_many_stories_they_get_right() throws IOException {
        Path model;
        try (var files = Files.list(folder.resolve("models"))) {
            model = files.findFirst().orElseThrow();
        }
        Path run = Files.createDirectories(folder.resolve("compared").resolve("run_1"));
        Files.copy(model, run.resolve("a__percentage__0.parlance"));
        Files.copy(model, run.resolve("b__percentage__0.parlance"));
        String stories = project.path("tests/test_stories.yml");

        Ran named = Ran.verb(
                "test", "core", "-m", model.toString(), run.toString(), "-s", stories, "--out", project.path("named"));
        Ran.verb(
                "test",
                "core",
                "--evaluate-model-directory",
                "-m",
                run.getParent().toString(),
                "-s",
                stories,
                "--out",
                project.path("directory"));

        assertThat(named.out()).contains(model.getFileName().toString(), "b__percentage__0.parlance");
        assertThat(Json.readObject(Files.readString(folder.resolve("named/results.json"))))
                .containsEntry(model.getFileName().toString(), List.of(3L));
        assertThat(Json.readObject(Files.readString(folder.resolve("directory/results.json"))))
                .containsEntry("a", List.of(List.of(3L)))
                .containsEntry("b", List.of(List.of(3L)));
    }

    @Test
    void options_of_rasa_without_effect_are_named() {
        assertThat(core("-d", "domain.yml").err()).contains("note: no effect here: --domain");
        assertThat(run(List.of("test", "nlu", "-u", project.path("tests/examples.yml")), "--folds", "3")
                        .err())
                .contains("note: no effect here: --folds");
    }

    @Test
    void an_intent_that_the_model_does_not_know_is_named() throws IOException {
        project.file("new.yml", "nlu:\n- intent: sing\n  examples: |\n    - a song\n    - another song\n");
        Ran ran = run(List.of("test", "nlu", "-u", project.path("new.yml")));

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("The model never considers these intents of the test: sing (2).");
        assertThat(ran.out()).contains("no example has any");
        assertThat(result("nlu_report.html")).contains("No example has entities");
    }

    @Test
    void who_tests_with_what_was_learnt_is_told() throws IOException {
        // Below the working directory, since a model knows its files from there.
        Path near = Files.createTempDirectory(Path.of("target"), "learnt");
        TinyProject learnt = TinyProject.trainedIn(near);
        learnt.file("more.yml", "nlu:\n- intent: greet\n  examples: |\n    - hello to you\n    - bye then\n");

        String models = learnt.path("models");
        String out = learnt.path("results");
        Ran same = Ran.verb("test", "nlu", "-m", models, "--out", out, "--no-plot", "-u", learnt.path("data"));
        Ran.verb("test", "nlu", "-m", models, "--out", out, "--no-plot", "-u", learnt.path("more.yml"));

        assertThat(same.err()).contains("The model has learnt from 6 of these 6 examples.");
        assertThat(Files.readString(near.resolve("results/intent_confusions.json")))
                .contains("\"text\" : \"bye then\"", "\"nearest\"", "\"text\" : \"bye\"");
    }
}
