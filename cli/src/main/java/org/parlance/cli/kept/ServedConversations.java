package org.parlance.cli.kept;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpFailure;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpService;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.server.store.StoredTurn;

/** Asks a running server, which must serve the whole API. */
final class ServedConversations implements KeptConversations {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 500_000_000);
    private static final int NOT_ALLOWED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final HttpTarget server;

    /** @param server its address, with the token where one is needed */
    ServedConversations(HttpTarget server) {
        this.server = server;
    }

    @Override
    public List<String> ids(String after) {
        HttpTarget list = server.withPath("/conversations").withParameter("after", after);
        return items(list, ask(list)).stream().map(String::valueOf).toList();
    }

    @Override
    public List<StoredTurn> turns(String conversation) {
        String id = URLEncoder.encode(conversation, StandardCharsets.UTF_8).replace("+", "%20");
        HttpTarget turns = server.withPath("/conversations/" + id + "/turns");
        HttpAnswer answer = ask(turns);
        if (answer.status() == NOT_FOUND && isNoConversation(answer)) {
            return List.of();
        }
        return items(turns, answer).stream().map(item -> turn(Json.map(item))).toList();
    }

    @Override
    public void close() {
        // Each call has its own connection.
    }

    private static StoredTurn turn(Map<String, Object> json) {
        long number = json.get("turn") instanceof Number n ? n.longValue() : 0;
        List<Map<String, Object>> events =
                Json.list(json.get("events")).stream().map(Json::map).toList();
        return new StoredTurn(number, Json.map(json.get("evidence")), events);
    }

    private static HttpAnswer ask(HttpTarget what) {
        try {
            return new HttpService(what, LIMITS).get();
        } catch (HttpFailure e) {
            throw new ParlanceException(
                    Kind.UNAVAILABLE,
                    List.of(Problem.error(Location.NONE, e.getMessage())
                            .maybe("no server runs there: leave out --url to read the store itself.")),
                    e);
        }
    }

    /** The API says so itself; a server without it only knows no such address. */
    private static boolean isNoConversation(HttpAnswer answer) {
        try {
            return answer.json() instanceof Map<?, ?> error && error.containsKey("reason");
        } catch (IOException notJson) {
            return false;
        }
    }

    private static List<Object> items(HttpTarget what, HttpAnswer answer) {
        if (!answer.isOk()) {
            throw refused(what, answer.status());
        }
        try {
            return Json.list(answer.json());
        } catch (IOException notJson) {
            throw new ParlanceException(
                    Kind.UNAVAILABLE,
                    List.of(Problem.error(Location.NONE, "%s answered something else than JSON.".formatted(what))
                            .maybe("another program listens there.")),
                    notJson);
        }
    }

    private static ParlanceException refused(HttpTarget what, int status) {
        String maybe =
                switch (status) {
                    case NOT_ALLOWED, FORBIDDEN -> "--token should name the token that the server was started with.";
                    case NOT_FOUND, 405 -> "the server should be started with --enable-api.";
                    default -> "the server's log tells more.";
                };
        return new ParlanceException(
                Kind.UNAVAILABLE,
                Problem.error(Location.NONE, "%s answered HTTP %d.".formatted(what, status))
                        .maybe(maybe));
    }
}
