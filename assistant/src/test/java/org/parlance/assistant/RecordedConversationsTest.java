package org.parlance.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;

/** Real projects' conversations go event for event as Rasa's own code recorded them. */
class RecordedConversationsTest {
    private static final Path CONFORMANCE = Path.of("../../shared/conformance");
    private static final Pattern SLASH = Pattern.compile("/([^{@]+)(\\{.+})?");
    private static final Map<String, Assistant> ASSISTANTS = new LinkedHashMap<>();

    static Stream<Arguments> conversations() throws IOException {
        Path file = CONFORMANCE.resolve("expected/conversations.json");
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        List<Arguments> all = new ArrayList<>();
        Json.readObject(Files.readAllBytes(file)).forEach((project, talks) -> Json.map(talks)
                .forEach((name, turns) -> all.add(Arguments.of(project, name, Json.list(turns)))));
        return all.stream();
    }

    @Test
    void the_recorded_conversations_are_here() {
        Assumptions.assumeTrue(Files.isDirectory(CONFORMANCE), "skipped: ../shared/conformance is not there");
        assertThat(CONFORMANCE.resolve("expected/conversations.json")).exists();
    }

    @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
    @MethodSource("conversations")
    void a_conversation_goes_as_in_rasa(String project, String name, List<Object> turns) {
        Assistant assistant = ASSISTANTS.computeIfAbsent(project, RecordedConversationsTest::assistant);
        Tracker tracker = assistant.begin(name);
        for (Object recorded : turns) {
            Map<String, Object> expected = Json.map(recorded);
            String text = expected.get("user").toString();
            Turn turn = assistant.turn(tracker, Input.UserSaid.of(Kit.message(text, Map.of())));
            tracker = turn.after();

            List<Object> events = Json.list(expected.get("events"));
            // The recorder saw no events in a turn right after a session began within the conversation.
            if (!events.isEmpty()) {
                assertThat(turn.newEvents().stream().map(RecordedConversationsTest::plain))
                        .as(text)
                        .containsExactlyElementsOf(
                                events.stream().map(Json::map).toList());
            }
            assertThat(Kit.texts(turn).stream().filter(t -> !t.equals("-")))
                    .as(text)
                    .containsExactlyElementsOf(texts(expected));
            assertThat(tracker.state().slots()).as(text).isEqualTo(Json.map(expected.get("slots")));
            assertThat(tracker.state().activeLoop()).isEqualTo(Optional.ofNullable(expected.get("active_loop")));
            assertThat(tracker.state().latestActionName())
                    .isEqualTo(Optional.ofNullable(expected.get("latest_action")));
        }
    }

    private static List<String> texts(Map<String, Object> expected) {
        return Json.list(expected.get("bot")).stream()
                .map(message -> Json.map(message).get("text"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    /** An event as it was recorded: without times and ids, a user's message as text, intent and entities. */
    private static Map<String, Object> plain(Event event) {
        Map<String, Object> json = new LinkedHashMap<>(EventJson.toJson(event));
        List.of("timestamp", "metadata").forEach(json::remove);
        if (event instanceof Event.UserUttered) {
            Map<String, Object> parse = Json.map(json.remove("parse_data"));
            List.of("input_channel", "message_id").forEach(json::remove);
            json.put("intent", parse.get("intent"));
            json.put("entities", parse.get("entities"));
        }
        return json;
    }

    private static Assistant assistant(String project) {
        boolean form = project.startsWith("formbot");
        Path folder = CONFORMANCE.resolve("projects").resolve(form ? "formbot" : project);
        RasaProject rasa = RasaProject.read(folder, form ? "domain-without-validation.yml" : "domain.yml");
        return rasa.assistant(
                form,
                (text, context) -> new Understood(parse(text), NluEvidence.NONE),
                call -> new ActionOutcome.Failed(ActionOutcome.Kind.UNREACHABLE, "no action server"));
    }

    private static Parse parse(String text) {
        Matcher slash = SLASH.matcher(text);
        if (!slash.matches()) {
            return Parse.of(text, IntentScore.NONE, List.of());
        }
        List<Entity> entities = new ArrayList<>();
        if (slash.group(2) != null) {
            Span span = new Span(slash.start(2), slash.end(2));
            json(slash.group(2))
                    .forEach((type, value) ->
                            entities.add(Entity.of(type, span, value).withDetail("extractor", "RegexMessageHandler")));
        }
        return Parse.of(text, IntentScore.of(slash.group(1), 1.0), entities);
    }

    private static Map<String, Object> json(String text) {
        try {
            return Json.readObject(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
