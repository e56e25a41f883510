package org.parlance.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Main;
import org.parlance.cli.Ran;
import org.parlance.core.json.Json;

/** {@code bench nlu} on small files; each run is a real process. */
class NluBenchTest {
    private static final String EXAMPLES =
            """
            version: "3.1"
            nlu:
            - intent: greet
              examples: |
                - hello
                - hello you
            - intent: bye
              examples: |
                - goodbye
                - goodbye [Anna](name)
            - intent: other
              examples: |
                - what is this
            """;
    private static final String CONFIG = "language: en\npipeline:\n- name: KeywordIntentClassifier\n";

    @TempDir
    Path folder;

    @Test
    void measures_tests_logs_and_keeps_the_models() throws IOException {
        Ran ran = bench(
                "--train",
                file("train.yml", EXAMPLES),
                "--test",
                file("test.yml", EXAMPLES),
                "--oos",
                "other",
                "--keep",
                path("models"),
                "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        Map<String, Object> figures = figures(ran);
        assertThat(mean(figures, Figure.IN_SCOPE_ACCURACY)).isEqualTo(1);
        assertThat(mean(figures, Figure.OUT_OF_SCOPE_RECALL)).isZero();
        assertThat(mean(figures, Figure.PARSES_PER_SECOND)).isPositive();
        assertThat(mean(figures, Figure.TRAINING_CPU_SECONDS)).isPositive();
        assertThat(Files.readAllLines(folder.resolve("out/bench_nlu_log.jsonl")))
                .hasSize(2);
        assertThat(folder.resolve("out/bench_nlu.md")).content().contains("| test | config |");
        assertThat(folder.resolve("models/test-config-42.parlance")).exists();
        assertThat(folder.resolve("models/test-config-43.parlance")).exists();
    }

    @Test
    void a_plan_has_folds_and_components_for_a_set_and_the_log_only_grows() throws IOException {
        file("one.yml", EXAMPLES);
        file("two.yml", EXAMPLES.replace("hello you", "hello there"));
        String plan = file(
                "plan.yml",
                """
                configs: config.yml
                sets:
                - name: folded
                  folds: [one.yml, two.yml]
                  append:
                  - {name: FallbackClassifier, threshold: 2.0}
                - name: not this one
                  train: one.yml
                  test: two.yml
                """);
        Files.createDirectories(folder.resolve("out"));
        file("out/bench_nlu_log.jsonl", "{}\n");

        Ran ran = bench("--plan", plan, "--sets", "folded", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(mean(figures(ran), Figure.INTENT_ACCURACY)).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/bench_nlu_log.jsonl")))
                .hasSize(5);
        assertThat(ran.err()).contains("folded-1, config").contains("folded-2, config");
    }

    @Test
    void what_a_run_says_of_bad_files_is_told() throws IOException {
        Ran ran = bench("--train", file("train.yml", EXAMPLES), "--test", file("test.yml", "nlu: []\n"));

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("There are no examples to test with here.");
        assertThat(folder.resolve("out/bench_nlu_log.jsonl")).doesNotExist();
    }

    @Test
    void wrong_usage_and_plans_are_told_before_anything_runs() throws IOException {
        file("one.yml", EXAMPLES);
        String plan = file("plan.yml", "sets:\n- name: half\n  train: [one.yml, none.yml]\n");

        assertThat(bench("--plan", plan).err())
                .contains("There is no file")
                .contains("A set needs \"train\" and one file under \"test\", or several \"folds\".")
                .contains("plan.yml:2:3");
        assertThat(bench("--train", path("one.yml")).err()).contains("Either --plan or both --train and --test");
        assertThat(bench("--train", path("none.yml"), "--test", path("none.yml"))
                        .err())
                .contains("There is no such file or folder.", "--train should name another path.");
        assertThat(bench(
                                "--plan",
                                file("good.yml", "sets:\n- {name: a, train: one.yml, test: one.yml}\n"),
                                "--sets",
                                "b")
                        .err())
                .contains("The plan has no set \"b\", but a.");
    }

    @Test
    @Timeout(60)
    void nothing_is_left_behind_by_a_bench_that_is_ended() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        String train = file("train.yml", EXAMPLES);
        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "bench",
                        "nlu",
                        "--train=" + train,
                        "--test=" + train,
                        "--config=" + file("config.yml", CONFIG),
                        "--out=" + path("out"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        while (bench.children().findAny().isEmpty()) {
            assertThat(bench.isAlive()).as("nothing to interrupt").isTrue();
            Thread.sleep(20);
        }
        assertThat(temporary).isNotEmptyDirectory();

        bench.destroy();

        assertThat(bench.waitFor()).isNotZero();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void the_interval_is_students() {
        Estimate estimate = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));

        assertThat(estimate.mean()).isEqualTo(3);
        // 2.776 is the 97.5 % quantile with four degrees of freedom.
        assertThat(estimate.half().orElseThrow()).isCloseTo(2.776 * Math.sqrt(2.5 / 5), within(1e-3));
        assertThat(Estimate.of(List.of(1.0)).half()).isEmpty();
    }

    private Ran bench(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("bench", "nlu", "--out", path("out"), "--seeds", "2"));
        all.addAll(List.of(args));
        if (!all.contains("--plan")) {
            all.addAll(List.of("-c", file("config.yml", CONFIG)));
        } else {
            file("config.yml", CONFIG);
        }
        return Ran.verb(all.toArray(String[]::new));
    }

    private static Map<String, Object> figures(Ran ran) throws IOException {
        Object first = Json.list(Json.readObject(ran.out()).get("results")).get(0);
        return Json.map(Json.map(first).get("figures"));
    }

    private static double mean(Map<String, Object> figures, Figure figure) {
        return ((Number) Json.map(figures.get(figure.key())).get("mean")).doubleValue();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
