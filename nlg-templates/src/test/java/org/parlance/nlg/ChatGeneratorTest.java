package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Problems;
import org.parlance.core.tracker.Tracker;

class ChatGeneratorTest {
    private static final String ANSWER =
            "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \" Yes. \"}}]}";

    private FakeService server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeService();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksWithPromptAndTheEndOfTheConversation() {
        server.answers(200, ANSWER);
        Tracker tracker = talk(said("one"), replied("two"), said("/greet"), said("three"));

        assertThat(new ChatGenerator(settings("history: 3")).write(tracker)).contains("Yes.");
        assertThat(server.bodies().get(0))
                .containsEntry("model", "small")
                .containsEntry("max_tokens", 50L)
                .containsEntry("temperature", 0.5)
                .containsEntry("stream", false)
                .containsEntry(
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", "Be brief."),
                                Map.of("role", "user", "content", "one"),
                                Map.of("role", "assistant", "content", "two"),
                                Map.of("role", "user", "content", "three")));
        assertThat(server.exchanges().get(0).getRequestURI()).hasToString("/v1/chat/completions?region=eu");
        assertThat(server.exchanges().get(0).getRequestHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer key-1");
    }

    @Test
    void sendsNoMoreThanTheHistoryAllows() {
        server.answers(200, ANSWER);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            events.add(said("message " + i));
        }
        new ChatGenerator(settings("history: 2")).write(talk(events.toArray(Event[]::new)));
        new ChatGenerator(settings("history: 100")).write(talk(said("x".repeat(11_000)), said("y".repeat(5_000))));

        assertThat(Json.list(server.bodies().get(0).get("messages"))).hasSize(3);
        assertThat(Json.list(server.bodies().get(1).get("messages"))).hasSize(2);
    }

    @Test
    void givesTheStaticAnswerWhereTheModelFails() {
        List<String> wrong = List.of(
                "",
                "nonsense",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": \"  \"}}]}",
                "x".repeat(1_000_001));

        assertThat(wrong).allSatisfy(answer -> {
            server.answers(200, answer);
            assertThat(write("answer: Sorry.")).contains("Sorry.");
            assertThat(write("")).isEmpty();
        });
        server.answers(429, ANSWER);
        assertThat(write("answer: Sorry.")).contains("Sorry.");
        server.close();
        assertThat(write("answer: Sorry.")).contains("Sorry.");
    }

    @Test
    void givesTheStaticAnswerWhereTheModelIsTooSlow() {
        server.saysNothing();

        assertThat(write("{timeout: 0.2, answer: Sorry.}")).contains("Sorry.");
    }

    @Test
    void asksNobodyWhenNothingWasSaid() {
        assertThat(new ChatGenerator(settings("")).write(talk(said("/restart"), replied("Hello."))))
                .isEmpty();
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void saysWhatIsWrongInItsSettings() {
        Problems problems = new Problems();

        Optional<ChatSettings> settings = ChatSettings.of(
                EndpointsOf.yaml("generator: {url: nowhere, max_tokens: 0, temperatur: 1}", problems)
                        .generator()
                        .orElseThrow(),
                problems);

        assertThat(settings).isEmpty();
        assertThat(problems.sorted())
                .map(EndpointsOf::shown)
                .containsExactlyInAnyOrder(
                        "endpoints.yml:1:12: error: The generator needs a value for the key \"model\".",
                        "endpoints.yml:1:12: error: The generator needs a value for the key \"system_prompt\".",
                        "endpoints.yml:1:12: error: The generator can't be called: "
                                + "an address that begins with http:// or https:// is needed.",
                        "endpoints.yml:1:39: error: The value of \"max_tokens\" must lie between 1 and 100000.",
                        "endpoints.yml:1:42: warning: The key \"temperatur\" is not known in the generator. "
                                + "It has no effect. Maybe you meant \"temperature\".");
    }

    @Test
    void showsNoKeyInItsText() {
        assertThat(settings("").toString()).doesNotContain("key-1");
        assertThat(HttpTarget.of("http://127.0.0.1:1/x")
                        .withParameter("token", "s3")
                        .toString())
                .doesNotContain("s3");
    }

    private Optional<String> write(String more) {
        return new ChatGenerator(settings(more)).write(talk(said("Are you there?")));
    }

    private ChatSettings settings(String more) {
        Problems problems = new Problems();
        String extra = more.startsWith("{") ? more.substring(1, more.length() - 1) : more;
        String yaml =
                "generator: {url: '%s', params: {region: eu}, api_key: key-1, model: small, system_prompt: Be brief., max_tokens: 50, temperature: 0.5%s}"
                        .formatted(server.url("/v1/"), extra.isEmpty() ? "" : ", " + extra);
        ChatSettings settings = ChatSettings.of(
                        EndpointsOf.yaml(yaml, problems).generator().orElseThrow(), problems)
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return settings;
    }

    private static Tracker talk(Event... events) {
        return Tracker.start("ann", Domain.empty()).plus(List.of(events));
    }

    private static Event said(String text) {
        return Event.UserUttered.of(Parse.of(text, IntentScore.NONE, List.of()));
    }

    private static Event replied(String text) {
        return new Event.BotUttered(BotMessage.text(text), Stamp.NONE);
    }
}
