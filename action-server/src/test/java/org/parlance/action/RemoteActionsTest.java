package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.event.Event;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.message.Button;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Done;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionOutcome.Rejected;
import org.parlance.core.tracker.Tracker;

class RemoteActionsTest {
    private static final Map<String, Object> DOMAIN = Map.of("intents", List.of("greet"));
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000);

    private final List<HttpExchange> asked = new ArrayList<>();
    private final List<Map<String, Object>> bodies = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"events\": [], \"responses\": []}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhook", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsMessagesAndEvents() {
        answer =
                """
                {"events": [{"event": "slot", "timestamp": null, "name": "size", "value": 1.5}],
                 "responses": [
                   {"text": "More?", "buttons": [{"title": "yes", "payload": "/affirm", "type": "postback"}],
                    "elements": [], "custom": {}, "template": null, "response": null, "image": null},
                   {"response": "utter_x", "text": null, "size": "huge", "image": "https://example.org/x.png"}]}
                """;

        assertThat(run())
                .isEqualTo(new Done(
                        List.of(
                                new ActionMessage(
                                        Optional.of("More?"),
                                        Optional.empty(),
                                        Map.of(),
                                        List.of(new Button("yes", "/affirm", Map.of("type", "postback"))),
                                        Map.of()),
                                new ActionMessage(
                                        Optional.empty(),
                                        Optional.of("utter_x"),
                                        Map.of("size", "huge"),
                                        List.of(),
                                        Map.of("image", "https://example.org/x.png"))),
                        List.of(Event.SlotSet.of("size", 1.5))));
    }

    @Test
    void sendsTheCallAsRasaDoesWithItsKey() {
        run();

        assertThat(asked.get(0).getRequestHeaders().getFirst("Idempotency-Key")).isEqualTo("ann%C3%A9/1/2");
        assertThat(bodies.get(0))
                .containsOnlyKeys("next_action", "sender_id", "tracker", "version", "domain")
                .containsEntry("next_action", "action_x")
                .containsEntry("sender_id", "anné")
                .containsEntry("domain", DOMAIN);
        assertThat(Json.map(bodies.get(0).get("tracker")))
                .containsOnlyKeys(
                        "sender_id",
                        "slots",
                        "latest_message",
                        "latest_event_time",
                        "followup_action",
                        "paused",
                        "events",
                        "latest_input_channel",
                        "active_loop",
                        "latest_action",
                        "latest_action_name");
    }

    @Test
    void sendsTokenParametersHeadersAndAuthentication() {
        HttpTarget target = target().withParameter("token", "s p")
                .withHeader("X-Bot", "pizza")
                .withBasicAuth("ann", "secret");

        remote(RemoteSettings.of(target)).run(call("action_x"));

        assertThat(asked.get(0).getRequestURI().getRawQuery()).isEqualTo("token=s+p");
        assertThat(asked.get(0).getRequestHeaders().getFirst("X-Bot")).isEqualTo("pizza");
        assertThat(asked.get(0).getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic YW5uOnNlY3JldA==");
        assertThat(target.toString())
                .isEqualTo("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    @Test
    void sendsTheDomainOnlyToThoseWhoWantItWhereThatIsAsked() {
        RemoteActions selective = remote(settings().withSelectiveDomain(true));

        selective.run(call("action_x"));
        selective.run(call("action_with_domain"));
        selective.run(call("validate_form"));

        assertThat(bodies).map(body -> body.containsKey("domain")).containsExactly(false, true, true);
    }

    @Test
    void sendsTheDomainWhenTheServerAsksForIt() {
        status = 449;

        ActionOutcome outcome = remote(settings().withSelectiveDomain(true)).run(call("action_x"));

        assertThat(bodies).map(body -> body.containsKey("domain")).containsExactly(false, true);
        assertThat(outcome).isInstanceOf(Failed.class);
    }

    @Test
    void compressesWhereThatIsAsked() {
        remote(settings().withCompression(true)).run(call("action_x"));

        assertThat(asked.get(0).getRequestHeaders().getFirst("Content-Encoding"))
                .isEqualTo("deflate");
        assertThat(bodies.get(0)).containsEntry("next_action", "action_x");
    }

    @Test
    void tellsRejectionUnknownActionAndFailureApart() {
        assertThat(answered(400, "{\"error\": \"not now\", \"action_name\": \"action_x\"}"))
                .isEqualTo(new Rejected("not now"));
        assertThat(kind(answered(400, "{\"message\": \"Failed when parsing body as json\"}")))
                .isEqualTo(Kind.ERROR);
        assertThat(kind(answered(404, "{\"error\": \"none\", \"action_name\": \"action_x\"}")))
                .isEqualTo(Kind.UNKNOWN_ACTION);
        assertThat(kind(answered(500, "{\"error\": \"boom\", \"request_body\": {}}")))
                .isEqualTo(Kind.ERROR);
        assertThat(kind(answered(302, ""))).isEqualTo(Kind.ERROR);
        assertThat(kind(answered(503, "down"))).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void refusesAnswersThatAreNotOfTheProtocol() {
        List<String> answers = List.of(
                "",
                "<html>",
                "null",
                "[]",
                "{\"events\": {}}",
                "{\"events\": [1]}",
                "{\"events\": [{\"name\": \"x\"}]}",
                "{\"events\": [{\"event\": \"earthquake\"}]}",
                "{\"events\": [{\"event\": \"slot\", \"value\": 1}]}",
                "{\"responses\": [\"hello\"]}",
                "{\"responses\": [{\"text\": \"" + "x".repeat(10_000) + "\"}]}");

        assertThat(answers)
                .allSatisfy(
                        text -> assertThat(kind(answered(200, text))).as(text).isEqualTo(Kind.BAD_ANSWER));
    }

    @Test
    void takesWhatIsMissingForEmpty() {
        assertThat(answered(200, "{}")).isEqualTo(new Done(List.of(), List.of()));
        assertThat(answered(200, "{\"events\": null}")).isEqualTo(new Done(List.of(), List.of()));
    }

    @Test
    void doesNotPassOnWhatAServerWritesIntoItsErrors() {
        Failed failed = (Failed) answered(500, "{\"error\": \"my card is 4111\", \"request_body\": {}}");

        assertThat(failed.reason()).doesNotContain("4111");
    }

    @Test
    void givesUpOnAnAnswerThatDripsIn() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        HttpTarget drip =
                HttpTarget.of("http://127.0.0.1:" + server.getAddress().getPort() + "/drip");

        ActionOutcome outcome = remote(RemoteSettings.of(drip).withLimits(LIMITS.withTotal(Duration.ofMillis(300))))
                .run(call("action_x"));

        assertThat(kind(outcome)).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void leavesASilentServerAloneForAMinuteAndTriesOnceThen() {
        RemoteActions remote = remote(settings());
        status = 503;
        for (int i = 0; i < 7; i++) {
            assertThat(kind(remote.run(call("action_x")))).isEqualTo(Kind.UNREACHABLE);
        }
        assertThat(asked).hasSize(5);

        clock.pass(Duration.ofSeconds(59));
        remote.run(call("action_x"));
        assertThat(asked).hasSize(5);

        clock.pass(Duration.ofSeconds(2));
        remote.run(call("action_x"));
        remote.run(call("action_x"));
        assertThat(asked).hasSize(6);

        clock.pass(Duration.ofSeconds(61));
        status = 200;
        assertThat(remote.run(call("action_x"))).isInstanceOf(Done.class);
        assertThat(remote.run(call("action_x"))).isInstanceOf(Done.class);
    }

    @Test
    void doesNotHoldAFailingActionAgainstTheServer() {
        RemoteActions remote = remote(settings());
        status = 500;
        for (int i = 0; i < 7; i++) {
            remote.run(call("action_x"));
        }

        assertThat(asked).hasSize(7);
    }

    @Test
    void saysThatNothingAnswers() {
        server.stop(0);

        Failed failed = (Failed) run();

        assertThat(failed.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failed.reason())
                .isEqualTo("Nothing answers at http://127.0.0.1:%d/webhook."
                        .formatted(server.getAddress().getPort()));
    }

    private ActionOutcome answered(int code, String text) {
        status = code;
        answer = text;
        return run();
    }

    private ActionOutcome run() {
        return remote(settings()).run(call("action_x"));
    }

    private RemoteActions remote(RemoteSettings settings) {
        return new RemoteActions(settings, DOMAIN, clock);
    }

    private RemoteSettings settings() {
        return RemoteSettings.of(target()).withLimits(LIMITS);
    }

    private HttpTarget target() {
        return HttpTarget.of("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    private static Kind kind(ActionOutcome outcome) {
        return ((Failed) outcome).kind();
    }

    private static ActionCall call(String action) {
        Domain domain = new Domain(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(action),
                Set.of("action_with_domain"),
                SessionConfig.DEFAULT,
                true,
                List.of());
        return new ActionCall(action, Tracker.start("anné", domain), domain, "anné/1/2");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if ("deflate".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            body = new InflaterInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        asked.add(exchange);
        bodies.add(Json.readObject(body));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static final class ManualClock extends Clock {
        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
