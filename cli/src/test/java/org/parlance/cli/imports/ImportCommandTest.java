package org.parlance.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.kept.Served;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;

@Timeout(60)
class ImportCommandTest {
    private static final Path ROWS = Path.of("../../shared/conformance/http/tracker-store-events.jsonl");

    @TempDir
    private static Path model;

    @TempDir
    private Path folder;

    private String store;

    @BeforeAll
    static void train() throws IOException {
        TinyProject.trainedIn(model);
    }

    @BeforeEach
    void name() {
        store = "jdbc:h2:file:" + folder.resolve("store");
    }

    @Test
    void an_event_log_becomes_conversations_with_their_times_in_their_order() throws IOException {
        Path log = log(talk("ann", "hello", "utter_greet"), talk("bob", "bye", "utter_bye"));

        Ran ran = Ran.verb("import", log.toString(), "--store", store);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("12 events of 2 conversations: 2 conversations added, 0 there already.");
        List<Event> events = kept("ann");
        assertThat(EventJson.toJson(events))
                .extracting(event -> event.get("event"))
                .containsExactly("action", "session_started", "action", "user", "action", "action");
        assertThat(events)
                .extracting(event -> event.stamp().seconds())
                .containsExactly(1.0, 1.25, 1.375, 1.5, 1.75, 2.0);
    }

    @Test
    void once_more_it_changes_nothing_and_a_longer_log_adds_the_rest() throws IOException {
        Path log = log(talk("ann", "hello", "utter_greet"));
        Ran.verb("import", log.toString(), "--store", store);

        Ran again = Ran.verb("import", log.toString(), "--store", store);
        Files.writeString(
                log, Files.readString(log) + "{\"sender_id\":\"ann\",\"event\":\"pause\",\"timestamp\":3.0}\n");
        Ran longer = Ran.verb("import", log.toString(), "--store", store);

        assertThat(again.out()).contains("0 conversations added, 1 there already");
        assertThat(longer.out()).contains("1 conversations added");
        assertThat(kept("ann")).hasSize(7).last().isInstanceOf(Event.ConversationPaused.class);
    }

    @Test
    void what_can_not_be_read_is_told_with_its_line_and_its_conversation_left_out() throws IOException {
        Path log = log(
                talk("ann", "hello", "utter_greet"),
                List.of(
                        "{\"sender_id\":\"bob\",\"event\":\"dance\",\"timestamp\":9.0}",
                        "no json",
                        "{\"event\":\"pause\"}"));

        Ran ran = Ran.verb("import", log.toString(), "--store", store);

        assertThat(ran.code()).isOne();
        assertThat(ran.err())
                .contains("events.jsonl:7:1", "dance", "events.jsonl:8:1", "no JSON object")
                .contains("events.jsonl:9:1", "doesn't say whose it is");
        assertThat(kept("ann")).hasSize(6);
        assertThat(kept("bob")).isEmpty();
    }

    @Test
    void an_event_that_a_broker_told_twice_counts_once() throws IOException {
        List<String> talk = talk("ann", "hello", "utter_greet");
        Path log = log(talk, talk);

        Ran ran = Ran.verb("import", log.toString(), "--store", store);

        assertThat(ran.out()).contains("6 events stand there more than once");
        assertThat(kept("ann")).hasSize(6);
    }

    @Test
    void other_events_under_the_same_id_are_not_touched() throws IOException {
        Ran.verb("import", log(talk("ann", "hello", "utter_greet")).toString(), "--store", store);

        Ran ran = Ran.verb("import", log(talk("ann", "bye", "utter_bye")).toString(), "--store", store);

        assertThat(ran.code()).isOne();
        assertThat(ran.err()).contains("The conversation \"ann\" has other events in the store");
        assertThat(Json.canonical(EventJson.toJson(kept("ann"))))
                .contains("hello")
                .doesNotContain("bye");
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        Ran ran =
                Ran.verb("import", log(talk("ann", "hello", "utter_greet")).toString(), "--store", store, "--dry-run");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("1 conversations would be added");
        assertThat(folder.resolve("store.mv.db")).doesNotExist();
    }

    @Test
    void a_replay_says_which_actions_the_model_would_choose_otherwise() throws IOException {
        Path log = log(talk("ann", "hello", "utter_greet"), talk("bob", "hello", "utter_bye"));

        Ran ran = Ran.verb(
                "import",
                log.toString(),
                "--store",
                store,
                "--replay",
                "-m",
                model.resolve("models").toString());

        assertThat(ran.code()).isOne();
        assertThat(ran.out())
                .contains("bob, event 5, after \"hello\": utter_bye then, utter_greet now (RulePolicy, 1.00)")
                .contains("4 actions of 2 conversations compared, 2 would be others now.")
                .doesNotContain("ann, event");
    }

    @Test
    void reminders_that_are_still_to_come_are_set() throws IOException {
        String reminder =
                "{\"sender_id\":\"ann\",\"event\":\"reminder\",\"timestamp\":%s,\"intent\":\"greet\",\"name\":\"%s\",\"date_time\":\"%s\",\"kill_on_user_msg\":false}";
        Path log = log(List.of(
                reminder.formatted("3.0", "past", "2020-01-01T00:00:00"),
                reminder.formatted("4.0", "coming", "2190-01-01T00:00:00")));

        Ran.verb("import", log.toString(), "--store", store);

        try (ConversationStore open = open()) {
            assertThat(open.due(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli(), 10))
                    .extracting(timer -> timer.name())
                    .containsExactly("coming");
        }
    }

    @Test
    void rasas_own_tracker_store_is_read_from_its_table_and_from_its_rows() throws Exception {
        Assumptions.assumeTrue(Files.exists(ROWS), "skipped: ../shared/conformance/http is not there");
        String database = "jdbc:h2:mem:rasa";
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROWS)) {
            rows.add(Json.readObject(line));
        }
        try (Connection rasa = DriverManager.getConnection(database)) {
            write(rasa, rows);

            Ran ran = Ran.verb("import", database, "--store", store);

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("115 events of ");
        }
        Ran fromRows = Ran.verb("import", ROWS.toString(), "--store", store);

        assertThat(fromRows.code()).as(fromRows.err()).isZero();
        assertThat(fromRows.out()).contains("0 conversations added");
        assertThat(kept("ann")).hasSize((int)
                rows.stream().filter(row -> "ann".equals(row.get("sender_id"))).count());
    }

    @Test
    void a_talk_that_was_begun_elsewhere_goes_on_in_the_middle_of_its_form() throws Exception {
        double now = Instant.now().getEpochSecond();
        List<String> begun = new ArrayList<>();
        for (String event : List.of(
                "\"event\":\"action\",\"name\":\"action_session_start\"",
                "\"event\":\"session_started\"",
                "\"event\":\"action\",\"name\":\"action_listen\"",
                "\"event\":\"user\",\"text\":\"order\",\"input_channel\":\"rest\",\"parse_data\":{\"intent\":{\"name\":\"order\",\"confidence\":1.0},\"entities\":[],\"text\":\"order\"}",
                "\"event\":\"action\",\"name\":\"order_form\",\"policy\":\"RulePolicy\",\"confidence\":1.0",
                "\"event\":\"active_loop\",\"name\":\"order_form\"",
                "\"event\":\"slot\",\"name\":\"requested_slot\",\"value\":\"number\"",
                "\"event\":\"action\",\"name\":\"action_listen\",\"policy\":\"RulePolicy\",\"confidence\":1.0")) {
            begun.add("{\"sender_id\":\"ann\",\"timestamp\":%s,%s}".formatted(now + begun.size() / 100.0, event));
        }
        Ran.verb("import", log(begun).toString(), "--store", store);

        try (Served served = Served.of(new TinyProject(model), folder.resolve("store"))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(served.url() + "/conversations/ann/tracker?include_events=ALL&token=open"))
                    .build();
            Map<String, Object> tracker = Json.readObject(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());

            assertThat(Json.map(tracker.get("active_loop"))).containsEntry("name", "order_form");
            assertThat(Json.map(tracker.get("slots"))).containsEntry("requested_slot", "number");
            assertThat(tracker).containsEntry("latest_action_name", "action_listen");
            assertThat(Json.list(tracker.get("events"))).hasSize(8);
            assertThat(served.say("ann", "AB12")).contains("Order AB12.");
        }
    }

    @Test
    void a_sqlite_file_is_refused_with_the_command_that_helps() {
        Ran ran = Ran.verb("import", "jdbc:sqlite:rasa.db", "--store", store);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("sqlite3 rasa.db", "json_object");
    }

    private static void write(Connection rasa, List<Map<String, Object>> rows) throws SQLException {
        rasa.createStatement().execute("CREATE TABLE events (id BIGINT, sender_id VARCHAR, data VARCHAR)");
        try (PreparedStatement insert = rasa.prepareStatement("INSERT INTO events VALUES (?, ?, ?)")) {
            for (Map<String, Object> row : rows) {
                insert.setLong(1, ((Number) row.get("id")).longValue());
                insert.setString(2, String.valueOf(row.get("sender_id")));
                insert.setString(3, String.valueOf(row.get("data")));
                insert.execute();
            }
        }
    }

    private List<Event> kept(String id) {
        try (ConversationStore open = open()) {
            return open.events(id, 0);
        }
    }

    private ConversationStore open() {
        return ConversationStore.open(StoreUrl.parse(store), Duration.ofSeconds(1));
    }

    @SafeVarargs
    private Path log(List<String>... talks) throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String> talk : talks) {
            lines.addAll(talk);
        }
        return Files.write(folder.resolve("events.jsonl"), lines);
    }

    private static List<String> talk(String sender, String text, String answer) {
        String intent = text.equals("hello") ? "greet" : "goodbye";
        return List.of(
                "{\"sender_id\":\"%s\",\"event\":\"action\",\"timestamp\":1.0,\"name\":\"action_session_start\"}"
                        .formatted(sender),
                "{\"sender_id\":\"%s\",\"event\":\"session_started\",\"timestamp\":1.25}".formatted(sender),
                "{\"sender_id\":\"%s\",\"event\":\"action\",\"timestamp\":1.375,\"name\":\"action_listen\"}"
                        .formatted(sender),
                "{\"sender_id\":\"%s\",\"event\":\"user\",\"timestamp\":1.5,\"text\":\"%s\",\"parse_data\":{\"intent\":{\"name\":\"%s\",\"confidence\":1.0},\"entities\":[],\"text\":\"%s\"}}"
                        .formatted(sender, text, intent, text),
                "{\"sender_id\":\"%s\",\"event\":\"action\",\"timestamp\":1.75,\"name\":\"%s\",\"policy\":\"RulePolicy\",\"confidence\":1.0}"
                        .formatted(sender, answer),
                "{\"sender_id\":\"%s\",\"event\":\"action\",\"timestamp\":2.0,\"name\":\"action_listen\",\"policy\":\"RulePolicy\",\"confidence\":1.0}"
                        .formatted(sender));
    }
}
