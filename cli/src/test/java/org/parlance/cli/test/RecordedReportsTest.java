package org.parlance.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.cli.Ran;
import org.parlance.core.json.Json;

/** Compares every file that {@code rasa test} once wrote with the one written here: name, structure and figures. */
class RecordedReportsTest {
    private static final Path RECORDED = Path.of("../../shared/conformance/reports");
    private static final Path PROJECT = Path.of("../../shared/conformance/http/project");
    private static final Map<String, List<String>> VERBS = Map.of(
            "core",
                    List.of(
                            "test",
                            "core",
                            "-s",
                            RECORDED.resolve("test_stories.yml").toString()),
            "e2e",
                    List.of(
                            "test",
                            "core",
                            "--e2e",
                            "-s",
                            RECORDED.resolve("test_stories.yml").toString()),
            "nlu",
                    List.of(
                            "test",
                            "nlu",
                            "--successes",
                            "-u",
                            RECORDED.resolve("test_nlu.yml").toString()));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(RECORDED), "skipped: ../shared/conformance/reports is not there");
        Path config = Files.writeString(
                folder.resolve("config.yml"),
                Files.readString(PROJECT.resolve("config.yml")) + "\ncompatibility: rasa-3.6\n");
        Ran trained = Ran.verb(
                "train",
                "--data",
                PROJECT.resolve("data").toString(),
                "--domain",
                PROJECT.resolve("domain.yml").toString(),
                "--config",
                config.toString(),
                "--cache",
                folder.resolve("cache").toString(),
                "--out",
                folder.resolve("models").toString());
        assertThat(trained.code()).as(trained.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "e2e", "nlu"})
    void every_file_rasa_wrote_is_written_with_the_same_figures(String verb) throws IOException {
        Path out = folder.resolve(verb);
        List<String> args = new ArrayList<>(VERBS.get(verb));
        args.addAll(List.of("-m", folder.resolve("models").toString(), "--out", out.toString()));
        Ran ran = Ran.verb(args.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();

        List<Path> recorded = files(RECORDED.resolve(verb));
        assertThat(recorded).isNotEmpty();
        for (Path file : recorded) {
            Path own = out.resolve(file.getFileName());
            assertThat(own).exists();
            assertThat(content(own)).as(file.getFileName().toString()).isEqualTo(content(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** JSON without the order of its keys and with figures to nine places, anything else as it is. */
    private static Object content(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".json") ? plain(Json.read(text)) : text;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            Json.map(map).forEach((key, item) -> sorted.put(key, plain(item)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordedReportsTest::plain).toList();
        }
        return value instanceof Number number ? (Object) (Math.round(number.doubleValue() * 1e9) / 1e9) : value;
    }
}
