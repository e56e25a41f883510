package org.parlance.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;

/** The sample assistant's test stories go right, as they are told and with its actions really run. */
class SampleStoriesTest {
    private static final Path SAMPLE =
            Path.of("").toAbsolutePath().getParent().resolve("data").resolve("training");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() {
        Ran trained = Ran.verb(
                "train",
                "--data",
                SAMPLE.resolve("data").toString(),
                "-d",
                SAMPLE.resolve("domain.yml").toString(),
                "-c",
                SAMPLE.resolve("config.yml").toString(),
                "--out",
                folder.resolve("models").toString(),
                "--cache",
                folder.resolve("cache").toString());
        assertThat(trained.code()).as(trained.err()).isZero();
    }

    private static Ran test(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "test",
                "core",
                "--no-plot",
                "--fail-on-prediction-errors",
                "-m",
                folder.resolve("models").toString(),
                "-s",
                SAMPLE.resolve("tests").toString(),
                "--out",
                folder.resolve("results").toString()));
        args.addAll(List.of(more));
        return Ran.verb(args.toArray(String[]::new));
    }

    @Test
    void they_go_right_as_they_are_told() {
        Ran ran = test();

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("36     36   100.0 %");
    }

    @Test
    void they_go_right_with_the_actions_running() {
        Ran ran = test(
                "--actions",
                SAMPLE.resolve("actions").resolve("target").resolve("classes").toString());

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("36     36   100.0 %");
    }
}
