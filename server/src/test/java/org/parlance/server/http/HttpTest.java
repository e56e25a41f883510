package org.parlance.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ParlanceException;
import org.parlance.server.EchoModel;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Access;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.ServerConfig.Limits;
import org.parlance.server.store.Stores;
import org.parlance.server.turn.ModelSlot;

class HttpTest {
    private static final String HOOK = "/webhooks/rest/webhook";
    private static final String SECRET = "short";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Optional<ParlanceServer> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(ParlanceServer::close);
    }

    @Test
    void a_message_is_answered_and_split_at_blank_lines() throws Exception {
        start(config());

        assertThat(post(HOOK, "{\"sender\":\"ann\",\"message\":\"one\\n\\ntwo\"}")
                        .body())
                .isEqualTo(
                        "[{\"recipient_id\":\"ann\",\"text\":\"echo one\"},{\"recipient_id\":\"ann\",\"text\":\"two\"}]");
        assertThat(post(HOOK + "?stream=true", "{\"message\":\"hi\"}").body())
                .isEqualTo("{\"recipient_id\":\"default\",\"text\":\"echo hi\"}\n");
        assertThat(get("/webhooks/rest/").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void the_same_id_is_answered_the_same_and_heard_once() throws Exception {
        start(config());
        String message = "{\"sender\":\"ann\",\"message\":\"hi\",\"message_id\":\"7\"}";

        String first = post(HOOK, message).body();

        assertThat(post(HOOK, message).body()).isEqualTo(first);
        Map<String, Object> tracker = json(get("/conversations/ann/tracker"));
        assertThat(Json.list(tracker.get("events")).stream()
                        .filter(event -> "user".equals(Json.map(event).get("event"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sender\":\"ann\"}|message",
                "{\"message\":5}|message",
                "{\"message\":\"a long text, longer than is allowed here\"}|message",
                "{\"sender\":{\"name\":\"ann\"},\"message\":\"hi\"}|sender",
                "{\"sender\":true,\"message\":\"hi\"}|sender",
                "{\"sender\":\"an\\u0000n\",\"message\":\"hi\"}|sender",
                "[1]|''"
            })
    void a_field_that_is_missing_or_wrong_is_named(String body, String field) throws Exception {
        start(config());

        HttpResponse<String> response = post(HOOK, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.map(json(response).get("details"))).containsEntry("parameter", field);
        assertThat(json(response)).containsEntry("reason", "BadRequest").containsEntry("status", "failure");
    }

    @Test
    void in_compatibility_it_fails_as_rasa_fails() throws Exception {
        start(new ServerConfig(
                "127.0.0.1",
                0,
                Stores.h2(folder),
                true,
                Access.OPEN,
                List.of("*"),
                new Identity("3.6.21", true),
                Limits.DEFAULT));

        assertThat(get("/").body()).isEqualTo("Hello from Rasa: 3.6.21");
        assertThat(post(HOOK, "{\"sender\":\"ann\"}").body()).isEqualTo("[]");
        assertThat(post(HOOK, "[1]").statusCode()).isEqualTo(500);
        assertThat(json(post("/model/parse", "{}"))).containsEntry("reason", "ParsingError");
        assertThat(json(post("/model/parse", "{\"text\":\"%s\"}".formatted("x".repeat(20_001)))))
                .containsEntry("message", "The field 'text' must have at most 20000 characters, but has 20001.");
        assertThat(get("/version").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void what_is_not_json_or_not_there_is_said_in_the_framework_s_shape() throws Exception {
        start(config());

        assertThat(post(HOOK, "not json").statusCode()).isEqualTo(400);
        assertThat(json(post(HOOK, "not json"))).containsEntry("description", "Bad Request");
        assertThat(post("/webhooks/nochannel/webhook", "{}").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get(HOOK).statusCode()).isEqualTo(405);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() throws Exception {
        start(config());

        assertThat(post(HOOK, "{\"message\":\"" + "x".repeat(5000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void without_the_api_there_are_only_the_channels_and_health() throws Exception {
        ServerConfig config = config();
        start(new ServerConfig(
                config.host(), 0, config.store(), false, Access.OPEN, List.of(), config.identity(), config.limits()));

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(post(HOOK, "{\"message\":\"hi\"}").statusCode()).isEqualTo(200);
        for (String path : List.of("/version", "/status", "/domain", "/metrics", "/conversations/ann/tracker")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_token_opens_the_api_and_no_wrong_one() throws Exception {
        start(config(new Access(Optional.of("secret"), Optional.empty())));

        assertThat(get("/version").statusCode()).isEqualTo(200);
        assertThat(get("/status?token=secret").statusCode()).isEqualTo(200);
        for (String path : List.of("/status", "/status?token=wrong", "/conversations/ann/tracker", "/metrics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(post("/model/parse", "{\"text\":\"hi\"}").statusCode()).isEqualTo(401);
        assertThat(post(HOOK, "{\"message\":\"hi\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"user\":{\"username\":\"root\",\"role\":\"admin\"}}|/status|200",
                "{\"user\":{\"username\":\"ann\",\"role\":\"user\"}}|/status|403",
                "{\"user\":{\"username\":\"ann\",\"role\":\"user\"}}|/conversations/ann/tracker|200",
                "{\"user\":{\"username\":\"bob\",\"role\":\"user\"}}|/conversations/ann/tracker|403",
                "{\"user\":{\"username\":\"ann\"}}|/conversations/ann/tracker|403",
                "{\"user\":{\"username\":\"ann\",\"role\":\"admin\"},\"exp\":1}|/status|401"
            })
    void a_signed_token_opens_what_its_role_may_see(String claims, String path, int status) throws Exception {
        start(config(new Access(Optional.empty(), Optional.of(new JwtSettings(SECRET, "HS256")))));

        assertThat(withToken(path, token("HS256", claims, SECRET)).statusCode()).isEqualTo(status);
    }

    @Test
    void a_token_that_is_forged_proves_nothing() throws Exception {
        start(config(new Access(Optional.empty(), Optional.of(new JwtSettings(SECRET, "HS256")))));
        String admin = "{\"user\":{\"username\":\"root\",\"role\":\"admin\"}}";

        assertThat(withToken("/status", "broken").statusCode()).isEqualTo(401);
        assertThat(withToken("/status", token("HS256", admin, "other")).statusCode())
                .isEqualTo(401);
        assertThat(withToken("/status", token("none", admin, SECRET)).statusCode())
                .isEqualTo(401);
        assertThat(withToken("/status", token("HS512", admin, SECRET)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void without_a_model_it_says_so_and_keeps_nothing() throws Exception {
        running = Optional.of(ParlanceServer.start(config(), new ModelSlot(Optional.empty()), Optional.empty()));

        assertThat(post(HOOK, "{\"message\":\"hi\"}").statusCode()).isEqualTo(503);
        assertThat(json(get("/status"))).containsEntry("reason", "Conflict");
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void conversations_are_told_what_to_do() throws Exception {
        start(config());
        String events = "[{\"event\":\"user\",\"text\":\"hello\",\"parse_data\":{\"intent\":{\"name\":\"say\"}}}]";

        assertThat(post("/conversations/kim/predict", "").statusCode()).isEqualTo(404);
        assertThat(post("/conversations/kim/tracker/events", events).statusCode())
                .isEqualTo(200);
        assertThat(json(post("/conversations/kim/predict", ""))).containsEntry("policy", "Echo");
        assertThat(Json.write(json(post("/conversations/kim/execute", "{\"name\":\"utter_echo\"}"))
                        .get("messages")))
                .contains("echo hello");
        assertThat(post("/conversations/kim/execute", "{\"name\":\"unheard_of\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Json.write(json(post("/conversations/lee/trigger_intent", "{\"name\":\"due\"}"))
                        .get("messages")))
                .contains("echo EXTERNAL: due");
        assertThat(post("/conversations/kim/trigger_intent", "{\"name\":\"unheard_of\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Json.map(json(post("/conversations/kim/messages", "{\"text\":\"bye\",\"sender\":\"user\"}"))
                        .get("latest_message")))
                .containsEntry("text", "bye");
        assertThat(post("/conversations/kim/tracker/events", "{\"event\":\"unheard_of\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Json.list(json(send("PUT", "/conversations/kim/tracker/events", events))
                        .get("events")))
                .hasSize(1);
        assertThat(Json.list(json(get("/conversations/kim/tracker")).get("events")))
                .hasSize(1);
        assertThat(json(get("/conversations/kim/tracker?until=0"))).containsEntry("latest_event_time", null);
    }

    @Test
    void figures_hold_no_conversation() throws Exception {
        start(config());
        post(HOOK, "{\"sender\":\"ann-4711\",\"message\":\"hi\"}");

        assertThat(get("/metrics").body())
                .contains("bot_turn_duration_seconds_count{channel=\"rest\",outcome=\"ok\"} 1", "bot_inbox_depth 0.0")
                .doesNotContain("4711");
    }

    @Test
    void a_port_in_use_is_one_clear_problem() throws Exception {
        start(config());
        ServerConfig same = ServerConfig.of(
                "127.0.0.1",
                running.orElseThrow().port(),
                Stores.h2(folder.resolve("other")),
                new Identity("0.0.0", false));

        assertThatThrownBy(() -> ParlanceServer.start(same, new ModelSlot(Optional.empty()), Optional.empty()))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("Maybe another server has it")
                .satisfies(
                        e -> assertThat(((ParlanceException) e).kind()).isEqualTo(ParlanceException.Kind.UNAVAILABLE));
    }

    private ServerConfig config() {
        return config(Access.OPEN);
    }

    private ServerConfig config(Access access) {
        return new ServerConfig(
                "127.0.0.1",
                0,
                Stores.h2(folder),
                true,
                access,
                List.of(),
                new Identity("0.0.0", false),
                new Limits(4000, 20, 30));
    }

    private void start(ServerConfig config) {
        running = Optional.of(
                ParlanceServer.start(config, new ModelSlot(Optional.of(EchoModel.served())), Optional.empty()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> withToken(String path, String token) throws Exception {
        return client.send(
                request(path).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running.orElseThrow().port() + path));
    }

    private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return Json.readObject(response.body());
    }

    private static String token(String algorithm, String claims, String secret) throws Exception {
        String signed = base64(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
