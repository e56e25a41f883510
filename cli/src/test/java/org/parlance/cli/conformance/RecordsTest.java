package org.parlance.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded file is answered as Rasa answered it, and the published table says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {
    /**
     * What is another answer even with the switch. 61: Rasa's store in memory forgets what came before a session (H24).
     * In the store's events: a reminder's date says its zone (H25), whose reminder is cancelled is said
     * by name also where it is all of them (H21).
     */
    private static final Map<String, List<Integer>> UNEQUAL =
            Map.of("http/server.json", List.of(61), "http/tracker-store-events.jsonl", List.of(64, 65));

    @TempDir
    private Path work;

    private final Map<String, Row> rows = new TreeMap<>();

    @BeforeAll
    void needed() {
        Records.needed();
    }

    static Stream<String> files() {
        return Files.isDirectory(Records.ROOT) ? RecordedFiles.all() : Stream.empty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void a_recorded_file_is_answered_as_rasa_did(String file) throws IOException {
        Row row = row(file);

        assertThat(row.compared() > 0 || row.refused().isPresent())
                .as("%s is compared", file)
                .isTrue();
        for (Comparison comparison : row.like()) {
            List<String> known = UNEQUAL.getOrDefault(file, List.of()).stream()
                    .map("row %d "::formatted)
                    .toList();
            assertThat(comparison.missing().stream()
                            .filter(line -> known.stream().noneMatch(line::startsWith)))
                    .as("%s: recorded, not answered", comparison.kind())
                    .isEmpty();
            assertThat(comparison.unexpected().stream()
                            .filter(line -> known.stream().noneMatch(line::startsWith)))
                    .as("%s: answered, not recorded", comparison.kind())
                    .isEmpty();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void what_differs_without_the_switch_stands_among_the_differences(String file) throws IOException {
        List<String> known = Files.readAllLines(Path.of("..", "docs", "differences.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1].strip())
                .toList();

        assertThat(row(file).differences())
                .allSatisfy(difference -> assertThat(known).contains(difference.id()));
    }

    @Test
    void the_published_table_is_true() throws IOException {
        for (String file : files().toList()) {
            row(file);
        }
        String markdown = new Table(files().map(rows::get).toList()).markdown();
        if (Boolean.getBoolean("conformance.write")) {
            Files.writeString(Table.FILE, markdown);
        }

        assertThat(Files.readString(Table.FILE)).isEqualTo(markdown);
    }

    @AfterAll
    void forget() {
        rows.clear();
    }

    private Row row(String file) throws IOException {
        if (!rows.containsKey(file)) {
            rows.put(file, new RecordedFiles(work.resolve("of " + rows.size())).row(file));
        }
        return rows.get(file);
    }
}
