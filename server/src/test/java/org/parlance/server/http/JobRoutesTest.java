package org.parlance.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.server.EchoModel;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Access;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.ServerConfig.Limits;
import org.parlance.server.store.Stores;
import org.parlance.server.turn.ModelSlot;

@Timeout(60)
class JobRoutesTest {
    private static final String TRAIN = "/model/train";

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch mayFinish = new CountDownLatch(1);

    @TempDir
    Path folder;

    private Optional<ParlanceServer> running = Optional.empty();

    @AfterEach
    void stop() {
        mayFinish.countDown();
        running.ifPresent(ParlanceServer::close);
    }

    @Test
    void a_trained_model_is_sent_with_its_name() throws Exception {
        start(Access.OPEN, (yaml, options) -> new ModelTrainer.Trained("it.parlance", bytes(yaml + options.keep())));

        HttpResponse<String> kept = post(TRAIN, "language: en\n");
        HttpResponse<String> sent = post(TRAIN + "?save_to_default_model_directory=false", "language: en\n");

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("filename")).contains("it.parlance");
        assertThat(kept.body()).isEqualTo("language: en\ntrue");
        assertThat(sent.body()).isEqualTo("language: en\nfalse");
    }

    @Test
    void what_is_no_yaml_or_nothing_is_refused() throws Exception {
        start(Access.OPEN, (yaml, options) -> new ModelTrainer.Trained("it.parlance", bytes(yaml)));

        assertThat(post(TRAIN, "").statusCode()).isEqualTo(400);
        HttpResponse<String> broken = post(TRAIN, "pipeline: [");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(Json.readObject(broken.body())).containsEntry("reason", "BadRequest");
    }

    @Test
    void errors_in_the_data_are_listed_with_their_places() throws Exception {
        start(Access.OPEN, (yaml, options) -> {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(new Location("data.yml", 3, 5), "The action \"x\" is not declared in the domain."));
        });

        HttpResponse<String> answer = post(TRAIN, "stories: []\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.readObject(answer.body())).containsEntry("reason", "TrainingError");
        assertThat(answer.body()).contains("data.yml:3:5");
    }

    @Test
    void who_may_not_use_the_api_trains_nothing() throws Exception {
        start(new Access(Optional.of("secret"), Optional.empty()), (yaml, options) -> {
            throw new AssertionError("trained");
        });

        assertThat(post(TRAIN, "language: en\n").statusCode()).isEqualTo(401);
        assertThat(post("/model/test/stories", "stories: []\n").statusCode()).isEqualTo(401);
        assertThat(post("/model/test/intents", "nlu: []\n").statusCode()).isEqualTo(401);
    }

    @Test
    void one_is_trained_at_a_time_a_few_wait_and_the_rest_is_told_to_come_again() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        start(Access.OPEN, (yaml, options) -> {
            begun.countDown();
            await(mayFinish);
            return new ModelTrainer.Trained("it.parlance", bytes(yaml));
        });
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        answers.add(client.sendAsync(request(TRAIN, "a: 1\n"), BodyHandlers.ofString()));
        await(begun);
        for (int i = 0; i < 6; i++) {
            answers.add(client.sendAsync(request(TRAIN, "a: 1\n"), BodyHandlers.ofString()));
        }
        BlockingQueue<HttpResponse<String>> early = new LinkedBlockingQueue<>();
        answers.forEach(answer -> answer.thenAccept(early::add));
        HttpResponse<String> refused = early.poll(30, TimeUnit.SECONDS);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        mayFinish.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get(30, TimeUnit.SECONDS).statusCode());
        }
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(5);
        assertThat(statuses.stream().filter(status -> status == 503)).hasSize(2);
    }

    @Test
    void the_result_is_sent_where_the_callback_url_says() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        com.sun.net.httpserver.HttpServer receiver =
                com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/done", exchange -> receive(exchange, received));
        receiver.start();
        try {
            start(Access.OPEN, (yaml, options) -> new ModelTrainer.Trained("it.parlance", bytes("the model")));
            String callback =
                    "?callback_url=http://127.0.0.1:" + receiver.getAddress().getPort() + "/done";

            assertThat(post(TRAIN + callback, "a: 1\n").statusCode()).isEqualTo(204);
            assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo("application/octet-stream the model");
            assertThat(post(TRAIN + "?callback_url=ftp://x", "a: 1\n").statusCode())
                    .isEqualTo(400);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void a_server_that_cannot_test_or_train_says_so() throws Exception {
        running = Optional.of(ParlanceServer.start(
                config(Access.OPEN), new ModelSlot(Optional.of(EchoModel.served())), Workshop.CLOSED, List.of()));

        assertThat(post(TRAIN, "a: 1\n").statusCode()).isEqualTo(501);
        assertThat(post("/model/test/stories", "a: 1\n").statusCode()).isEqualTo(501);
        assertThat(post("/model/test/intents?cross_validation_folds=3", "a: 1\n")
                        .statusCode())
                .isEqualTo(501);
        assertThat(post("/model/test/intents?cross_validation_folds=1", "a: 1\n")
                        .body())
                .contains("must be a whole number, at least 2");
    }

    private void start(Access access, ModelTrainer trainer) {
        running = Optional.of(ParlanceServer.start(
                config(access),
                new ModelSlot(Optional.of(EchoModel.served())),
                new Workshop(Optional.empty(), Optional.of(trainer)),
                List.of()));
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

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + running.orElseThrow().port() + path))
                .header("Content-Type", "application/x-yaml")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static void receive(HttpExchange exchange, BlockingQueue<String> received) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Waited in vain.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
