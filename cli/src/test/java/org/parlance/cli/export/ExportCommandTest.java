package org.parlance.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.kept.Served;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;

@Timeout(60)
class ExportCommandTest {
    @TempDir
    private static Path folder;

    private static TinyProject project;
    private static String store;

    @BeforeAll
    static void talk() throws IOException, InterruptedException {
        project = TinyProject.trainedIn(folder);
        Path file = folder.resolve("store").resolve("conversations");
        store = "jdbc:h2:file:" + file;
        try (Served served = Served.of(project, file)) {
            served.say("ann", "hello");
            served.say("bob", "order AB12");
            served.say("ann", "bye");
        }
    }

    @Test
    void each_event_is_a_line_with_its_sender_that_reads_as_the_event_it_was() throws IOException {
        Ran ran = Ran.verb("export", "--store", store);

        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines.get(0)).startsWith("{\"sender_id\":\"ann\",\"event\":\"action\",");
        assertThat(lines).anyMatch(line -> line.startsWith("{\"sender_id\":\"bob\",\"event\":\"user\","));
        for (String line : lines) {
            Map<String, Object> json = Json.readObject(line);
            assertThat(EventJson.fromJson(json)).isPresent();
        }
        assertThat(ran.err()).contains("%d events of 2 conversations.".formatted(lines.size()));
    }

    @Test
    void some_conversations_are_chosen_by_id_and_a_missing_one_is_named() {
        Ran ran = Ran.verb("export", "--store", store, "--conversation-ids", "bob,eve");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("\"sender_id\":\"bob\"").doesNotContain("\"sender_id\":\"ann\"");
        assertThat(ran.err()).contains("There is no conversation \"eve\"");
    }

    @Test
    void events_are_chosen_by_their_time_from_the_minimum_to_before_the_maximum() throws IOException {
        List<Double> all = times(Ran.verb("export", "--store", store, "--conversation-ids", "ann"));
        String from = Double.toString(all.get(2));
        String to = Double.toString(all.get(4));

        List<Double> some = times(Ran.verb(
                "export",
                "--store",
                store,
                "--conversation-ids=ann",
                "--minimum-timestamp",
                from,
                "--maximum-timestamp",
                to,
                "--offset-timestamps-by-seconds",
                "10"));

        assertThat(some).containsExactly(all.get(2) + 10, all.get(3) + 10);
    }

    private static List<Double> times(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isZero();
        List<Double> times = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            times.add((Double) Json.readObject(line).get("timestamp"));
        }
        return times;
    }

    @Test
    void stories_are_test_stories_of_each_session() {
        Ran ran = Ran.verb("export", "--store", store, "--format", "stories");

        assertThat(ran.out())
                .contains("- story: ann\n", "- story: bob\n", "- action: utter_greet\n", "order [AB12](number)");
    }

    @Test
    void a_file_that_is_there_is_never_replaced() throws IOException {
        Path file = folder.resolve("events.jsonl");
        assertThat(Ran.verb("export", "--store", store, "--out", file.toString())
                        .code())
                .isZero();
        String written = Files.readString(file);

        Ran again = Ran.verb("export", "--store", store, "--out", file.toString());

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("This is there already.");
        assertThat(file).hasContent(written);
    }

    @Test
    void a_file_that_another_process_has_open_is_left_alone_and_the_server_is_named_as_the_way() throws IOException {
        Path file = folder.resolve("locked.mv.db");
        Files.copy(folder.resolve("store").resolve("conversations.mv.db"), file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Ran locked = Ran.verb("export", "--store", "jdbc:h2:file:" + folder.resolve("locked"));

            assertThat(held.isValid()).isTrue();
            assertThat(locked.code()).isEqualTo(5);
            assertThat(locked.err()).contains("is open in another process", "--url http://127.0.0.1:5005");

            Ran imported = Ran.verb("import", "--replay", "--store", "jdbc:h2:file:" + folder.resolve("locked"));
            assertThat(imported.code()).isEqualTo(5);
            assertThat(imported.err()).contains("is open in another process", "stop it for the import");
        }
    }

    @Test
    void a_running_server_is_asked_with_its_token() throws IOException, InterruptedException {
        Path file = folder.resolve("open").resolve("conversations");
        try (Served served = Served.of(project, file)) {
            served.say("a/ä b", "hello");

            Ran asked = Ran.verb("export", "--url", served.url(), "--token", "open");
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.out()).contains("\"sender_id\":\"a/ä b\"", "\"text\":\"Hello!\"");

            Ran stranger = Ran.verb("export", "--url", served.url());
            assertThat(stranger.code()).isEqualTo(5);
            assertThat(stranger.err()).contains("HTTP 401", "--token");
        }
    }
}
