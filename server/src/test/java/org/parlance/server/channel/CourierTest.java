package org.parlance.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.server.EchoModel;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.http.Workshop;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.Stores;
import org.parlance.server.turn.ModelSlot;

class CourierTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final Receiver receiver = new Receiver();
    private Optional<ParlanceServer> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(ParlanceServer::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void answers_are_brought_in_order_and_again_when_nobody_was_there(String database) throws Exception {
        start(url(database));
        receiver.receipt.set(PushChannel.Receipt.UNANSWERED);

        assertThat(say("one").body()).isEqualTo("success");
        await().until(() -> receiver.tried.contains("echo one"));
        say("two");
        receiver.receipt.set(PushChannel.Receipt.TAKEN);

        await().untilAsserted(() -> assertThat(receiver.taken).containsExactly("echo one", "echo two"));
    }

    @Test
    void what_the_receiver_refuses_does_not_hold_up_what_follows() throws Exception {
        start(url("h2"));
        receiver.receipt.set(PushChannel.Receipt.REFUSED);
        say("one");
        await().until(() -> receiver.tried.contains("echo one"));
        await().until(() -> metrics().contains("bot_delivery_total{channel=\"callback\",outcome=\"refused\"} 1.0"));
        receiver.receipt.set(PushChannel.Receipt.TAKEN);
        say("two");

        await().until(() -> receiver.taken.equals(List.of("echo two")));
        assertThat(Collections.frequency(receiver.tried, "echo one")).isOne();
    }

    @Test
    void what_was_not_delivered_is_delivered_after_a_restart() throws Exception {
        StoreUrl url = url("h2");
        start(url);
        receiver.receipt.set(PushChannel.Receipt.UNANSWERED);
        say("one");
        await().until(() -> receiver.tried.contains("echo one"));
        stop();
        receiver.receipt.set(PushChannel.Receipt.TAKEN);
        start(url);

        await().until(() -> receiver.taken.equals(List.of("echo one")));
        stop();
        running = Optional.empty();
        try (ConversationStore store = ConversationStore.open(url, Duration.ofSeconds(1))) {
            assertThat(store.deliverable(Long.MAX_VALUE, 10)).isEmpty();
        }
    }

    @Test
    void what_the_webhook_does_not_accept_is_counted() throws Exception {
        start(url("h2"));

        assertThat(post("{\"sender\": \"ann\"}").statusCode()).isEqualTo(400);
        assertThat(post("no json").statusCode()).isEqualTo(400);
        assertThat(metrics())
                .contains("bot_webhook_rejected_total{channel=\"callback\",reason=\"bad_request\"} 1.0")
                .contains("bot_webhook_rejected_total{channel=\"callback\",reason=\"not_json\"} 1.0");
    }

    @Test
    void pauses_grow_up_to_five_minutes() {
        assertThat(List.of(Courier.pause(0), Courier.pause(1), Courier.pause(2), Courier.pause(1000)))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofMinutes(5));
    }

    private StoreUrl url(String database) {
        return database.equals("h2")
                ? Stores.h2(folder)
                : Stores.postgresql("courier_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private void start(StoreUrl url) {
        ServerConfig config = ServerConfig.of("127.0.0.1", 0, url, new Identity("0.0.0", false));
        running = Optional.of(ParlanceServer.start(
                config, new ModelSlot(Optional.of(EchoModel.served())), Workshop.CLOSED, List.of(receiver)));
    }

    private HttpResponse<String> say(String text) throws Exception {
        return post("{\"sender\": \"ann\", \"message\": \"%s\"}".formatted(text));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                request("/webhooks/callback/webhook")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String metrics() throws Exception {
        return CLIENT.send(request("/metrics").build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:%d%s".formatted(running.orElseThrow().port(), path)));
    }

    /** Takes what it is brought, or not. */
    private static final class Receiver implements PushChannel {
        private final AtomicReference<Receipt> receipt = new AtomicReference<>(Receipt.TAKEN);
        private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
        private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return CallbackChannel.NAME;
        }

        @Override
        public Receipt deliver(OutboxRow answer) {
            String text = answer.message().text().orElse("");
            Receipt now = receipt.get();
            tried.add(text);
            if (now == Receipt.TAKEN) {
                taken.add(text);
            }
            return now;
        }
    }
}
