package org.parlance.server;

import java.util.List;
import java.util.Optional;
import org.parlance.server.http.JwtSettings;
import org.parlance.server.store.StoreUrl;

/**
 * How a server runs.
 *
 * @param host the address to listen on; 0.0.0.0 = all
 * @param port 0 = any free one
 * @param store where conversations are kept
 * @param api whether more than the channels and {@code GET /} is served
 * @param access who may use the API
 * @param cors origins that browsers may call from; {@code *} = all; empty = none
 * @param identity what the server calls itself
 * @param limits what it takes in
 */
public record ServerConfig(
        String host,
        int port,
        StoreUrl store,
        boolean api,
        Access access,
        List<String> cors,
        Identity identity,
        Limits limits) {

    /** Who may use the API: who knows the token or shows a token signed for it; everybody when both are absent. */
    public record Access(Optional<String> token, Optional<JwtSettings> jwt) {
        public static final Access OPEN = new Access(Optional.empty(), Optional.empty());
    }

    /**
     * What the server calls itself.
     *
     * @param version the program's version
     * @param rasa whether it answers in Rasa's words and with Rasa's defects ({@code compatibility: rasa-3.6})
     */
    public record Identity(String version, boolean rasa) {}

    /**
     * What the server takes in.
     *
     * @param bodyBytes the largest request
     * @param textLength the longest message in UTF-16 units
     * @param answerSeconds how long a client is kept waiting
     */
    public record Limits(long bodyBytes, int textLength, int answerSeconds) {
        public static final Limits DEFAULT = new Limits(4L << 20, 20_000, 300);
    }

    public ServerConfig {
        cors = List.copyOf(cors);
    }

    /** Channels and the API for everybody, without CORS. */
    public static ServerConfig of(String host, int port, StoreUrl store, Identity identity) {
        return new ServerConfig(host, port, store, true, Access.OPEN, List.of(), identity, Limits.DEFAULT);
    }
}
