package org.parlance.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds docs/features.md to the lists that it answers and to the tests that it names. */
class FeaturesTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (R\\d+|[A-E]\\d\\d) \\| (.*?) \\| (done|partly: .+?|planned: .+?) \\| (.*?) ?\\|");
    private static final Pattern SUMMARY =
            Pattern.compile("\\| .*, (R1|A01) to \\w+ \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:#(\\w+))?`");
    private static final Pattern CHECKLIST = Pattern.compile("\\| ([A-E]\\d\\d) \\| (.*?) \\|.*");
    private static final Path REFERENCE =
            ShapeTest.root().resolveSibling("shared").resolve("reference");

    /** One feature: what it is, whether it is there, and the tests that show it, as written. */
    private record Row(String id, String feature, String state, String tests) {}

    @Test
    void every_row_of_both_lists_is_there_once_and_in_order() throws IOException {
        List<String> ids = new ArrayList<>();
        IntStream.rangeClosed(1, 218).forEach(n -> ids.add("R" + n));
        Map<String, Integer> production = new TreeMap<>(Map.of("A", 63, "B", 41, "C", 28, "D", 22, "E", 49));
        production.forEach(
                (letter, last) -> IntStream.rangeClosed(1, last).forEach(n -> ids.add("%s%02d".formatted(letter, n))));

        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(ids);
    }

    @Test
    void a_feature_that_is_done_names_its_test() throws IOException {
        assertThat(rows().stream().filter(row -> row.state().equals("done")).filter(row -> !NAMED.matcher(row.tests())
                        .find()))
                .isEmpty();
    }

    @Test
    void every_named_test_exists() throws IOException {
        Map<String, String> sources = testSources();
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            for (String name : row.tests().split(", ")) {
                Matcher named = NAMED.matcher(name);
                if (!name.isEmpty() && !(named.matches() && exists(named.group(1), named.group(2), sources))) {
                    missing.add(row.id() + ": " + name);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void the_counts_are_those_of_the_rows() throws IOException {
        Matcher summary = SUMMARY.matcher(Files.readString(file()));
        Map<String, List<Long>> told = new LinkedHashMap<>();
        while (summary.find()) {
            told.put(
                    summary.group(1).substring(0, 1),
                    Stream.of(2, 3, 4).map(summary::group).map(Long::valueOf).toList());
        }

        assertThat(told).containsExactly(Map.entry("R", counts(true)), Map.entry("A", counts(false)));
    }

    @Test
    void rasas_features_are_named_as_in_the_list() throws IOException {
        Path list = REFERENCE.resolve("rasa-features.tsv");
        Assumptions.assumeTrue(Files.exists(list), "skipped: ../shared/reference/rasa-features.tsv is not there");
        Map<String, String> features = new LinkedHashMap<>();
        Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(columns -> features.put("R" + columns[0], columns[1]));

        assertThat(features(true)).containsExactlyEntriesOf(features);
    }

    @Test
    void what_production_needs_is_named_as_in_the_list() throws IOException {
        Path list = REFERENCE.resolve("checklist.md");
        Assumptions.assumeTrue(Files.exists(list), "skipped: ../shared/reference/checklist.md is not there");
        Map<String, String> features = new LinkedHashMap<>();
        Files.readAllLines(list).stream()
                .map(CHECKLIST::matcher)
                .filter(Matcher::matches)
                .forEach(row -> features.put(row.group(1), row.group(2)));

        assertThat(features(false)).containsExactlyEntriesOf(features);
    }

    private static Map<String, String> features(boolean rasas) throws IOException {
        Map<String, String> features = new LinkedHashMap<>();
        rows().stream()
                .filter(row -> row.id().startsWith("R") == rasas)
                .forEach(row -> features.put(row.id(), row.feature().replace("\\<", "<")));
        return features;
    }

    /** How many are done, partly done and planned. */
    private static List<Long> counts(boolean rasas) throws IOException {
        List<Row> rows =
                rows().stream().filter(row -> row.id().startsWith("R") == rasas).toList();
        return Stream.of("done", "partly", "planned")
                .map(state -> rows.stream()
                        .filter(row -> row.state().startsWith(state))
                        .count())
                .toList();
    }

    static boolean exists(String type, String method, Map<String, String> sources) {
        String source = sources.get(type + ".java");
        return source != null
                && (method == null
                        || Pattern.compile("(?:void|>) " + method + "\\(")
                                .matcher(source)
                                .find());
    }

    /** All test sources by file name; those of one name in several modules together. */
    static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ShapeTest.root())) {
            for (Path file : files.filter(FeaturesTest::isTestSource).toList()) {
                sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
            }
        }
        return sources;
    }

    private static boolean isTestSource(Path file) {
        String path = ShapeTest.root().relativize(file).toString().replace('\\', '/');
        return path.contains("src/test/java/") && path.endsWith(".java") && !path.contains("target/");
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(file()).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static Path file() {
        return ShapeTest.root().resolve("docs").resolve("features.md");
    }
}
