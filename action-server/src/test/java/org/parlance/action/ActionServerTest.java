package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ParlanceException;

class ActionServerTest {
    private static final Set<String> VOLATILE = Set.of("timestamp", "date_time", "entities", "message_id", "model_id");
    private static final String CALL =
            "{\"next_action\": \"action_reject\", \"tracker\": {\"sender_id\": \"ann\", \"slots\": {}}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ActionServer server = ActionServer.start(PizzaActions.all(), "127.0.0.1", 0, 1_000_000);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAsTheServerOfThePythonSdkDid() throws Exception {
        for (Map<String, Object> row : Shared.rows("http/action-server.json")) {
            Object body = row.get("body");
            String text = body == null || body instanceof String ? (String) body : Json.write(body);
            HttpResponse<byte[]> answer =
                    send(row.get("method").toString(), row.get("path").toString(), text);

            assertThat(answer.statusCode()).as(row.toString()).isEqualTo(((Long) row.get("status")).intValue());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(wordless(Json.read(answer.body()))).isEqualTo(wordless(row.get("response")));
        }
    }

    @Test
    void answersRasasOwnCallsAsThePythonActionsDid() throws Exception {
        List<Map<String, Object>> calls = Shared.actionCalls();

        assertThat(calls).hasSizeGreaterThan(10);
        for (Map<String, Object> call : calls) {
            HttpResponse<byte[]> answer = send("POST", "/webhook", Json.write(call.get("request")));

            assertThat((long) answer.statusCode()).isEqualTo(call.get("status"));
            assertThat(masked(wordless(Json.read(answer.body())))).isEqualTo(masked(wordless(call.get("response"))));
        }
    }

    @Test
    void takesDeflatedRequests() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(CALL.getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(uri("/webhook"))
                .header("Content-Encoding", "deflate")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.readObject(answer.body())).containsEntry("action_name", "action_reject");
    }

    @Test
    void refusesWhatIsTooLongOrNoCall() throws Exception {
        assertThat(send("POST", "/webhook", " ".repeat(1_000_001)).statusCode()).isEqualTo(413);
        assertThat(send("POST", "/webhook", "[]").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/webhook", "null").statusCode()).isEqualTo(400);
        HttpResponse<byte[]> unknownEvent =
                send("POST", "/webhook", CALL.replace("\"slots\": {}", "\"events\": [{\"event\": \"earthquake\"}]"));
        assertThat(unknownEvent.statusCode()).isEqualTo(500);
        assertThat(Json.readObject(unknownEvent.body()).get("error").toString()).contains("earthquake");
    }

    @Test
    void keepsAnExceptionsMessageToItself() throws Exception {
        HttpResponse<byte[]> answer = send("POST", "/webhook", CALL.replace("action_reject", "action_broken"));

        assertThat(Json.readObject(answer.body()).get("error").toString())
                .contains("action_broken", "IllegalStateException", "PizzaActions.java")
                .doesNotContain("secret");
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> ActionServer.start(LocalActions.none(), "127.0.0.1", server.port(), 1000))
                .isInstanceOfSatisfying(ParlanceException.class, e -> assertThat(e.kind())
                        .isEqualTo(ParlanceException.Kind.UNAVAILABLE))
                .hasMessageContaining("Port %d of 127.0.0.1".formatted(server.port()));
    }

    private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).method(method, publisher).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Texts of internal errors are our own; everything else of an answer is compared. */
    private static Object wordless(Object answer) throws IOException {
        if (!(answer instanceof Map<?, ?>) || !Json.map(answer).containsKey("request_body")) {
            return answer;
        }
        Map<String, Object> json = Json.map(answer);
        if (json.get("request_body") != null) {
            json.put("error", "words");
        }
        return json;
    }

    private static Object masked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ActionServerTest::masked).toList();
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, Object> masked = new LinkedHashMap<>();
        Json.map(value).forEach((key, item) -> {
            boolean nothing = item == null
                    || item instanceof Map<?, ?> map && map.values().stream().allMatch(v -> v == null);
            if (!VOLATILE.contains(key) && !nothing) {
                masked.put(key, masked(item));
            }
        });
        return masked;
    }
}
