package org.parlance.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelLoader;
import org.parlance.core.json.Json;
import org.parlance.core.spi.ParseContext;
import org.parlance.nlu.NluCatalogue;

/** Tests that train: cross-validation, and configurations against each other. */
class TrainedNluTest {
    private static final String DATA =
            """
            nlu:
            - intent: greet
              examples: |
                - hello there
                - hello you
                - bye for now <script>alert(1)</script>
                - hello again
            - intent: bye
              examples: |
                - bye bye
                - see you later
                - bye for now
                - hello and bye
            - intent: order
              examples: |
                - order [AB12](number)
                - order [CD34](number) now
                - please order [EF56](number)
                - I order [GH78](number)
            - intent: rare
              examples: |
                - how rare
            """;
    private static final String PIPELINE =
            """
            pipeline:
            - name: WhitespaceTokenizer
            - name: CountVectorsFeaturizer
            - name: LogisticRegressionClassifier
            """;
    private static final String REGEX =
            """
            - name: RegexEntityExtractor
            - name: DIETClassifier
            """;

    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void write() throws IOException {
        project = TinyProject.in(folder);
        project.file("nlu.yml", DATA);
        project.file("configs/a.yml", PIPELINE);
        project.file("configs/b.yml", PIPELINE + REGEX);
        project.file("configs/notes.yml", "remember: the milk\n");
    }

    private static Ran nlu(String out, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "test",
                "nlu",
                "-u",
                project.path("nlu.yml"),
                "-d",
                project.path("domain.yml"),
                "--out",
                project.path(out)));
        args.addAll(List.of(more));
        return Ran.verb(args.toArray(String[]::new));
    }

    private static Ran folds(String out, String... more) {
        List<String> args =
                new ArrayList<>(List.of("--cross-validation", "-f", "3", "-c", project.path("configs/b.yml")));
        args.addAll(List.of(more));
        return nlu(out, args.toArray(String[]::new));
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static Map<String, Object> json(String file) throws IOException {
        return Json.readObject(text(file));
    }

    @Test
    void cross_validation_writes_rasas_reports_over_all_that_was_held_out() throws IOException {
        Ran ran = folds("cv");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("mean of 3 folds (deviation)", "intent accuracy", "entity F1, exact spans");
        assertThat(ran.err())
                .contains("An intent has fewer than 3 examples, one for each fold: rare (1).")
                .doesNotContain("no effect");
        assertThat(Json.map(json("cv/intent_report.json").get("weighted avg"))).containsEntry("support", 12L);
        assertThat(json("cv/intent_report.json")).doesNotContainKey("rare");
        assertThat(folder.resolve("cv"))
                .isDirectoryContaining("glob:**DIETClassifier_report.json")
                .isDirectoryContaining("glob:**DIETClassifier_confusion_matrix.png")
                .isDirectoryContaining("glob:**DIETClassifier_histogram.png")
                .isDirectoryContaining("glob:**intent_confusion_matrix.png")
                .isDirectoryContaining("glob:**intent_histogram.png");
    }

    @Test
    void folds_are_told_one_by_one_and_as_mean_and_deviation() throws IOException {
        folds("cv-json", "--no-plot");
        Map<String, Object> json = json("cv-json/cross_validation.json");

        List<Object> folds = Json.list(json.get("folds"));
        assertThat(folds).hasSize(3);
        assertThat(Json.map(folds.get(0))).containsEntry("trained", 9L).containsEntry("tested", 4L);
        assertThat(Json.map(Json.map(json.get("train")).get("intent accuracy"))).containsEntry("mean", 1.0);
        assertThat(Json.map(Json.map(json.get("test")).get("intent F1"))).containsKeys("mean", "std");
    }

    @Test
    void any_number_of_threads_gives_the_same_files() throws IOException {
        folds("one", "--num-threads", "1", "--no-plot");
        folds("four", "--num-threads", "4", "--no-plot");

        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("four").resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void confused_intents_come_with_the_examples_and_what_explains_them() throws IOException {
        folds("pairs", "--no-plot");

        List<Map<String, Object>> examples = Json.list(
                        json("pairs/intent_confusions.json").get("pairs"))
                .stream()
                .flatMap(pair -> Json.list(Json.map(pair).get("examples")).stream())
                .map(Json::map)
                .toList();
        assertThat(examples).anySatisfy(example -> {
            assertThat(example)
                    .containsEntry("text", "hello and bye")
                    .containsEntry("intent", "bye")
                    .containsEntry("taken_for", "greet");
            assertThat(String.valueOf(Json.map(example.get("nearest")).get("text")))
                    .startsWith("hello");
        });
    }

    @Test
    void the_page_needs_no_network_and_runs_nothing_that_users_say() throws IOException {
        folds("page", "--no-plot");
        String page = text("page/nlu_report.html");

        assertThat(page)
                .contains("Content-Security-Policy", "default-src &#39;none&#39;", "Cross-validation of")
                .contains("bye for now &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "src=\"", "href=\"http", "@import", "url(")
                .contains("prefers-color-scheme: dark", "<caption>", "scope=\"col\"", "role=\"img\"");
    }

    @Test
    void configurations_are_compared_on_growing_shares() throws IOException {
        Ran ran = nlu("compared", "--config", project.path("configs"), "--runs", "2", "--percentages", "0", "50");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("This file is no configuration.", "notes.yml");
        assertThat(ran.out()).containsPattern("intent F1 +a ").containsPattern("intent F1 +b ");
        Map<String, Object> results = json("compared/results.json");
        assertThat(results).containsOnlyKeys("a", "b");
        assertThat(Json.list(results.get("a"))).hasSize(2).allSatisfy(run -> assertThat(Json.list(run))
                .hasSize(2));
        assertThat(folder.resolve("compared/run_2/test.yml")).isNotEmptyFile();
        LoadedModel kept = new ModelLoader(NluCatalogue.standard())
                .load(folder.resolve("compared/run_1/50%_exclusion/b.parlance"));
        assertThat(kept.understanding()
                        .parse("hello", ParseContext.NONE)
                        .parse()
                        .intentName())
                .isPresent();
        assertThat(folder.resolve("compared/run_1/50%_exclusion/train/train.yml"))
                .isNotEmptyFile();
        assertThat(folder.resolve("compared/run_1/50%_exclusion/b_report/intent_report.json"))
                .isNotEmptyFile();
        assertThat(ImageIO.read(folder.resolve("compared/nlu_model_comparison_graph.png")
                        .toFile()))
                .isNotNull();
        assertThat(text("compared/nlu_model_comparison_graph.svg"))
                .startsWith("<?xml")
                .contains("training examples");
        assertThat(text("compared/nlu_report.html")).contains("Learning curves");
    }

    @Test
    void a_bad_pipeline_is_told_before_anything_is_trained() throws IOException {
        project.file("bad.yml", "pipeline:\n- name: NoSuchClassifier\n");
        Ran ran = nlu("bad", "--config", project.path("configs/a.yml"), project.path("bad.yml"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("NoSuchClassifier");
        assertThat(folder.resolve("bad")).doesNotExist();
    }

    @Test
    void what_can_not_be_meant_is_refused() {
        assertThat(folds("x", "-f", "1").code()).isEqualTo(2);
        assertThat(nlu("x", "--cross-validation", "-f", "50").err())
                .contains("There are fewer examples (13) than folds (50).");
        assertThat(nlu("x", "--config", project.path("configs"), "--percentages", "100")
                        .code())
                .isEqualTo(2);
        assertThat(folds("x", "-c", project.path("configs/a.yml")).err())
                .contains("--cross-validation trains one --config at a time.");
        assertThat(nlu("x", "-c", project.path("none.yml"), project.path("configs/a.yml"))
                        .err())
                .contains("There is no such file or folder.");
        assertThat(nlu("x", "--cross-validation", "--nlu", "nope.yml").err())
                .contains("There is no such file or folder.", "--nlu should name another path.");
        assertThat(Ran.verb("test", "core", "--cross-validation").err())
                .contains("a test of the dialogue trains no models");
    }

    @Test
    void what_changes_nothing_is_named() {
        assertThat(folds("note", "--no-plot", "--runs", "3", "-m", "models").err())
                .contains("note: no effect here: --runs, --model");
    }

    @Test
    void programs_read_json_and_exit_codes() throws IOException {
        Ran low = folds("low", "--no-plot", "--json", "--fail-under", "0.99");

        assertThat(low.code()).isEqualTo(1);
        assertThat(low.err()).containsPattern("error: The F1 of intents is 0\\.\\d+, under 0.99.");
        assertThat(Json.map(Json.readObject(low.out()).get("nlu")))
                .containsKeys("intent_accuracy", "entity_f1", "calibration", "cross_validation");
        assertThat(folds("high", "--no-plot", "--fail-under", "0.1").code()).isZero();
    }
}
