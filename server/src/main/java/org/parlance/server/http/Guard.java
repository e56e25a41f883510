package org.parlance.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.parlance.server.ServerConfig;

/** Lets only those into the API who may: by token, by signed token with a role, or everybody. */
final class Guard {
    private static final String BEARER = "Bearer ";

    private final Optional<String> token;
    private final Optional<JwtVerifier> verifier;

    Guard(ServerConfig.Access access, Clock clock) {
        this.token = access.token();
        this.verifier = access.jwt().map(settings -> new JwtVerifier(settings, clock));
    }

    /**
     * Checks a request that concerns {@code conversation}, where it concerns one.
     *
     * @throws ApiException 401 without proof, 403 when the proof is not enough
     */
    void check(Context request, Optional<String> conversation) {
        if (token.isEmpty() && verifier.isEmpty() || knowsToken(request)) {
            return;
        }
        JwtVerifier.User user = verifier.flatMap(v -> bearer(request).flatMap(v::verify))
                .orElseThrow(() -> new ApiException(401, "NotAuthenticated", "User is not authenticated.", Map.of()));
        boolean own = user.role().equals("user")
                && conversation.filter(user.name()::equals).isPresent();
        if (!user.role().equals("admin") && !own) {
            throw new ApiException(403, "NotAuthorized", "User has insufficient permissions.", Map.of());
        }
    }

    private boolean knowsToken(Context request) {
        String given = request.queryParam("token");
        return token.isPresent()
                && given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.get().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> bearer(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
