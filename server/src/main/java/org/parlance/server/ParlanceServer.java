package org.parlance.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parlance.core.http.Ports;
import org.parlance.server.channel.Courier;
import org.parlance.server.channel.PushChannel;
import org.parlance.server.http.HttpServer;
import org.parlance.server.http.Meters;
import org.parlance.server.http.ModelLoader;
import org.parlance.server.http.Services;
import org.parlance.server.http.Workshop;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.turn.Background;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.TurnProcessor;
import org.parlance.server.turn.TurnRunner;

/**
 * A running server: conversations kept in a store, served over HTTP.
 *
 * <pre>{@code
 * try (ParlanceServer server = ParlanceServer.start(config, new ModelSlot(Optional.of(model)), Optional.empty())) {
 *     server.port();
 * }
 * }</pre>
 */
public final class ParlanceServer implements AutoCloseable {
    /** How long a server that died keeps others from the conversations it was working on. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final ConversationStore store;
    private final Courier courier;
    private final Background background;
    private final HttpServer http;

    private ParlanceServer(ConversationStore store, Courier courier, Background background, HttpServer http) {
        this.store = store;
        this.courier = courier;
        this.background = background;
        this.http = http;
    }

    /** Opens the store and listens, with the REST channel alone. */
    public static ParlanceServer start(ServerConfig config, ModelSlot model, Optional<ModelLoader> loader) {
        return start(config, model, new Workshop(loader, Optional.empty()), List.of());
    }

    /**
     * Opens the store and listens.
     *
     * @param model the model that answers; may be empty and be filled later
     * @param workshop reads and trains other models
     * @param channels to which the server brings its answers
     * @throws org.parlance.core.problem.ParlanceException when the store or the port cannot be had
     */
    public static ParlanceServer start(
            ServerConfig config, ModelSlot model, Workshop workshop, List<PushChannel> channels) {
        Ports.check(config.host(), config.port());
        ConversationStore store = ConversationStore.open(config.store(), LEASE);
        Meters meters = new Meters(store::waiting);
        Courier courier = Courier.start(store, channels, Clock.systemUTC(), meters::delivery);
        Duration patience = Duration.ofSeconds(config.limits().answerSeconds());
        TurnProcessor processor = new TurnProcessor(store, new TurnRunner(store, model, courier), patience);
        Background background = Background.start(store, processor, Clock.systemUTC(), LEASE);
        try {
            Services services = new Services(config, store, processor, background, courier, model, workshop, meters);
            return new ParlanceServer(store, courier, background, HttpServer.start(services));
        } catch (RuntimeException e) {
            background.close();
            courier.close();
            store.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    /** Takes no more requests, finishes the turns that run and closes the store. */
    @Override
    public void close() {
        http.close();
        background.close();
        courier.close();
        store.close();
    }
}
