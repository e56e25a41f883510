package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.Compatibility;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Nlg;

class CallbackNlgTest {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000);

    private final TemplateNlg templates = TemplateNlgTest.nlg(ResponseChooser.first(), Compatibility.NONE);
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
    void asksAsRasaDoes() {
        say(LIMITS);

        assertThat(server.bodies().get(0))
                .containsOnlyKeys("response", "id", "arguments", "tracker", "channel")
                .containsEntry("response", "utter_order")
                .containsEntry("id", "order-1")
                .containsEntry("arguments", Map.of("note", "now"))
                .containsEntry("channel", Map.of("name", "rest"));
        assertThat(Json.map(server.bodies().get(0).get("tracker")))
                .containsEntry("sender_id", "ann")
                .containsKey("events");
    }

    @Test
    void saysWhatTheServerWrote() {
        server.answers(
                200,
                """
                {"text": "Written.", "buttons": [{"title": "a", "payload": "/a"}], "elements": null,
                 "attachment": null, "image": "https://example.org/a.png", "custom": {"k": 1}, "tone": "warm"}
                """);

        assertThat(say(LIMITS))
                .contains(new BotMessage(
                        Optional.of("Written."),
                        Map.of(
                                "buttons",
                                List.of(Map.of("title", "a", "payload", "/a")),
                                "image",
                                "https://example.org/a.png",
                                "attachment",
                                "https://example.org/a.png",
                                "custom",
                                Map.of("k", 1L)),
                        Map.of("tone", "warm", "utter_action", "utter_order")));
    }

    @Test
    void saysTheTemplateWhereTheServerFails() {
        List<String> wrong =
                List.of("", "null", "[]", "no json", "{\"text\": 1}", "{\"buttons\": [1]}", "{\"custom\": []}");

        assertThat(wrong).allSatisfy(answer -> {
            server.answers(200, answer);
            assertThat(text(LIMITS)).isEqualTo("A large one for {nobody}, now?");
        });
        server.answers(500, "{\"text\": \"error\"}");
        assertThat(text(LIMITS)).isEqualTo("A large one for {nobody}, now?");
        server.close();
        assertThat(text(LIMITS)).isEqualTo("A large one for {nobody}, now?");
    }

    @Test
    void saysTheTemplateWhereTheServerIsSilent() {
        server.saysNothing();

        assertThat(text(LIMITS.withTotal(Duration.ofMillis(200)))).isEqualTo("A large one for {nobody}, now?");
    }

    @Test
    void isChosenInTheEndpointsFile() {
        Problems problems = new Problems();

        assertThat(nlg("nlg: {url: 'http://localhost:5056/nlg'}", problems)).isInstanceOf(CallbackNlg.class);
        assertThat(nlg("nlg: {type: response}", problems)).isSameAs(templates);
        assertThat(problems.sorted()).isEmpty();
        assertThat(nlg("nlg: {type: nlg.MyGenerator}", problems)).isSameAs(templates);
        assertThat(nlg("nlg: {url: 'localhost:5056'}", problems)).isSameAs(templates);
        assertThat(problems.sorted())
                .map(EndpointsOf::shown)
                .containsExactlyInAnyOrder(
                        "endpoints.yml:1:6: warning: The NLG \"nlg.MyGenerator\" can't be loaded. "
                                + "It is Python; the templates of the domain are said instead.",
                        "endpoints.yml:1:6: error: The NLG server can't be called: "
                                + "an address that begins with http:// or https:// is needed.");
    }

    private Nlg nlg(String yaml, Problems problems) {
        EndpointConfig endpoint = EndpointsOf.yaml(yaml, problems).nlg().orElseThrow();
        return CallbackNlg.of(endpoint, templates, problems);
    }

    private String text(HttpLimits limits) {
        return say(limits).orElseThrow().text().orElseThrow();
    }

    private Optional<BotMessage> say(HttpLimits limits) {
        Nlg.Request request =
                new Nlg.Request("utter_order", TemplateNlgTest.tracker("large"), "rest", Map.of("note", "now"));
        return new CallbackNlg(HttpTarget.of(server.url("/nlg")), limits, templates).say(request);
    }
}
