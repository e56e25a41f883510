package org.parlance.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Turn;
import org.parlance.cli.Ran;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.config.Endpoints;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.UserMessage;
import org.parlance.core.tracker.Tracker;
import org.parlance.nlg.ResponseChooser;

/**
 * Talks of our own with a project of our own, on what the shared records don't show: each turn goes as Rasa 3.6.21 recorded it
 * ({@code record.py} beside them says how).
 */
class OwnTalksTest {
    private static final Path TALKS = Path.of("src/test/resources/rasa/talks");
    private static final Map<String, List<String>> KEPT = Map.of(
            "user", List.of("text"),
            "bot", List.of("text"),
            "slot", List.of("name", "value"),
            "active_loop", List.of("name"),
            "action", List.of("name", "policy", "confidence", "hide_rule_turn"),
            "action_execution_rejected", List.of("name"),
            "loop_interrupted", List.of("is_interrupted"),
            "followup", List.of("name"));

    @TempDir
    private static Path work;

    private static Movable clock;
    private static Assistant assistant;

    @BeforeAll
    static void train() throws IOException {
        Path project = ProjectCopy.of(TALKS, work.resolve("project"), true);
        Ran trained = Ran.verb(
                "train",
                "--data",
                project.resolve("data").toString(),
                "--domain",
                project.resolve("domain.yml").toString(),
                "--config",
                project.resolve("config.yml").toString(),
                "--cache",
                work.resolve("cache").toString(),
                "--out",
                work.resolve("models").toString());
        assertThat(trained.code()).as(trained.err()).isZero();
        clock = new Movable();
        assistant = new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), clock)
                .assistant(new ModelOptions().load(work.resolve("models")));
    }

    static Stream<String> names() {
        return read("talks.json").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_talk_goes_as_in_rasa(String name) {
        List<Object> recorded = new ArrayList<>(Json.list(read("rasa.json").get(name)));
        Tracker tracker = assistant.begin(name);
        for (Object said : Json.list(read("talks.json").get(name))) {
            String text = said.toString();
            if (text.startsWith("+")) {
                clock.pass(Long.parseLong(text.substring(1)));
                continue;
            }
            UserMessage message = new UserMessage("m" + recorded.size(), name, text, "rest", Map.of());
            Turn turn = assistant.turn(tracker, Input.UserSaid.of(message));
            tracker = turn.after();

            assertThat(Json.pretty(shown(text, turn))).as(text).isEqualTo(Json.pretty(ordered(recorded.remove(0))));
        }
        assertThat(recorded).isEmpty();
    }

    private static Map<String, Object> shown(String text, Turn turn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", text);
        json.put(
                "bot",
                turn.replies().stream().map(reply -> reply.text().orElse(null)).toList());
        json.put("buttons", turn.replies().stream().map(OwnTalksTest::payloads).toList());
        json.put("events", turn.newEvents().stream().map(OwnTalksTest::plain).toList());
        json.put("slots", turn.after().state().slots());
        json.put("active_loop", turn.after().state().activeLoop().orElse(null));
        return ordered(json);
    }

    private static List<String> payloads(BotMessage reply) {
        return Json.list(reply.data().get("buttons")).stream()
                .map(button -> String.valueOf(Json.map(button).get("payload")))
                .toList();
    }

    private static Map<String, Object> plain(Event event) {
        Map<String, Object> json = EventJson.toJson(event);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("event", json.get("event"));
        KEPT.getOrDefault(String.valueOf(json.get("event")), List.of()).forEach(key -> kept.put(key, json.get(key)));
        if (event instanceof Event.UserUttered user) {
            kept.put("intent", user.parse().intentName().orElse(null));
        }
        return kept;
    }

    /** With the keys of objects in order. */
    private static Map<String, Object> ordered(Object json) {
        try {
            return Json.readObject(Json.canonical(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(String file) {
        try {
            return Json.readObject(Files.readAllBytes(TALKS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that runs and can be put forward. */
    private static final class Movable extends Clock {
        private long seconds;

        void pass(long more) {
            seconds += more;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plusSeconds(seconds);
        }
    }
}
