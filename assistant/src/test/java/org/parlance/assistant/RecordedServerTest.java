package org.parlance.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.action.ActionCallJson;
import org.parlance.action.ActionResultJson;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;

/** The talks recorded from Rasa's server, with its action server, go alike: same replies and same calls of actions. */
class RecordedServerTest {
    private static final Path HTTP = Path.of("../../shared/conformance/http");
    private static final Set<String> MASKED = Set.of("timestamp", "message_id", "latest_event_time");

    private final Map<String, Parse> parses = new LinkedHashMap<>();
    private final List<Map<String, Object>> recordedCalls = new ArrayList<>();

    static Stream<String> senders() {
        return Files.isDirectory(HTTP) ? Stream.of("ann", "bob", "cas", "dan", "eve", "fay", "gus") : Stream.empty();
    }

    @Test
    void the_transcript_is_here() {
        Assumptions.assumeTrue(Files.isDirectory(HTTP), "skipped: ../shared/conformance/http is not there");
        assertThat(HTTP.resolve("server.json")).exists();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("senders")
    void a_recorded_talk_goes_alike(String sender) throws IOException {
        List<Object> rows = Json.list(Json.read(Files.readAllBytes(HTTP.resolve("server.json"))));
        rows.forEach(this::collectParses);
        Assistant assistant = RasaProject.read(HTTP.resolve("project"), "domain.yml")
                .assistant(true, (text, c) -> new Understood(parse(text), NluEvidence.NONE), this::answer);
        Tracker tracker = assistant.begin(sender);
        int turns = 0;
        for (Object item : rows) {
            Map<String, Object> row = Json.map(item);
            Map<String, Object> body = Json.map(row.get("body"));
            if (!"/webhooks/rest/webhook".equals(row.get("path")) || !sender.equals(body.get("sender"))) {
                continue;
            }
            Json.list(row.get("action_calls")).forEach(call -> recordedCalls.add(Json.map(call)));
            String text = body.get("message").toString();
            String channel = body.getOrDefault("input_channel", "rest").toString();
            Turn turn = assistant.turn(
                    tracker,
                    new Input.UserSaid(
                            new UserMessage("m", sender, text, channel, Json.map(body.get("metadata"))),
                            Optional.empty(),
                            "collector"));
            tracker = turn.after();
            turns++;
            assertThat(recordedCalls).as("calls not made on " + text).isEmpty();
            assertThat(texts(turn)).as(text).isEqualTo(texts(Json.list(row.get("response"))));
        }
        assertThat(turns).isPositive();
    }

    /** Every user event of the transcript tells what Rasa's NLU understood. */
    private void collectParses(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::collectParses);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> json = Json.map(map);
            if ("user".equals(json.get("event")) && json.get("parse_data") != null) {
                List<?> read = EventJson.fromJson(List.of(readable(json)));
                read.forEach(e -> parses.putIfAbsent(json.get("text").toString(), ((UserUttered) e).parse()));
            }
            json.values().forEach(this::collectParses);
        }
    }

    /** The transcript has words in place of times. */
    private static Map<String, Object> readable(Map<String, Object> json) {
        Map<String, Object> event = new LinkedHashMap<>(json);
        event.put("timestamp", 1.0);
        return event;
    }

    private Parse parse(String text) {
        return parses.getOrDefault(text, Parse.of(text, IntentScore.NONE, List.of()));
    }

    private ActionOutcome answer(ActionCall call) {
        assertThat(recordedCalls)
                .as("no call of " + call.action() + " was recorded")
                .isNotEmpty();
        Map<String, Object> recorded = recordedCalls.remove(0);
        Map<String, Object> expected = Json.map(recorded.get("request"));
        Map<String, Object> made = ActionCallJson.toJson(call);
        assertThat(made.get("next_action")).isEqualTo(expected.get("next_action"));
        assertThat(masked(made.get("tracker"))).as(call.action()).isEqualTo(masked(expected.get("tracker")));
        int status = ((Number) recorded.get("status")).intValue();
        Map<String, Object> response = Json.map(recorded.get("response"));
        if (status == 200) {
            return ActionResultJson.fromJson(response);
        }
        String error = response.get("error").toString();
        return status == 400
                ? new ActionOutcome.Rejected(error)
                : new ActionOutcome.Failed(ActionOutcome.Kind.ERROR, error);
    }

    private static Object masked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RecordedServerTest::masked).toList();
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, Object> json = Json.map(value);
        json.keySet().removeAll(MASKED);
        json.replaceAll((key, item) -> masked(item));
        json.values().removeIf(item -> item instanceof Map<?, ?> map && map.isEmpty());
        return json;
    }

    private static List<String> texts(Turn turn) {
        List<String> texts = new ArrayList<>();
        for (BotMessage message : turn.replies()) {
            message.text().ifPresent(texts::add);
        }
        return texts;
    }

    /** The channel adds a line of its own for each element, which is no reply of the assistant's. */
    private static List<String> texts(List<Object> response) {
        return response.stream()
                .map(Json::map)
                .filter(m -> m.get("text") != null)
                .map(m -> m.get("text").toString())
                .filter(text -> !text.equals("one : "))
                .toList();
    }
}
