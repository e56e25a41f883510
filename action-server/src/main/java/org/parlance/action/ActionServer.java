package org.parlance.action;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.http.Ports;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Done;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionOutcome.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves actions to Rasa, or to another Parlance, as the server of Rasa's Python SDK does. */
public final class ActionServer implements AutoCloseable {
    /** Where Rasa looks for it by default. */
    public static final int DEFAULT_PORT = 5055;

    private static final Logger LOG = LoggerFactory.getLogger(ActionServer.class);
    private static final int NOT_FOUND = 404;

    private final LocalActions actions;
    private final RequestBody bodies;
    private final Javalin http;

    private ActionServer(LocalActions actions, int bodyLimit) {
        this.actions = actions;
        this.bodies = new RequestBody(bodyLimit);
        this.http = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param host the address to listen on, e.g. {@code 127.0.0.1}
     * @param port 0 for any free one
     * @param bodyLimit the longest request in bytes, compressed or not
     * @throws ParlanceException when the address is taken
     */
    public static ActionServer start(LocalActions actions, String host, int port, int bodyLimit) {
        Ports.check(host, port);
        ActionServer server = new ActionServer(actions, bodyLimit);
        try {
            server.http.start(host, port);
        } catch (JavalinBindException taken) {
            throw Ports.unavailable(host, port, "it was taken just now");
        }
        return server;
    }

    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.routes.get("/health", context -> answer(context, 200, Map.of("status", "ok")));
        config.routes.get(
                "/actions",
                context -> answer(
                        context,
                        200,
                        actions.names().stream()
                                .map(name -> Map.of("name", name))
                                .toList()));
        config.routes.post("/webhook", this::webhook);
        config.routes.exception(
                HttpResponseException.class, (refused, context) -> refused(context, refused.getStatus()));
        config.routes.exception(Exception.class, (failure, context) -> failed(context, failure));
    }

    private void webhook(Context context) throws IOException {
        Object body;
        try {
            body = Json.read(bodies.read(context));
        } catch (RequestBody.TooLong tooLong) {
            answer(context, 413, Map.of("error", tooLong.getMessage()));
            return;
        } catch (IOException notJson) {
            answer(context, 400, bad("Failed when parsing body as json"));
            return;
        }
        if (body instanceof Map<?, ?>) {
            webhook(context, Json.map(body));
        } else {
            answer(context, 400, Map.of("error", "Invalid body request"));
        }
    }

    private void webhook(Context context, Map<String, Object> body) {
        Object name = body.get("next_action");
        if (name == null || name.equals("")) {
            context.status(200).contentType("application/json").result("null");
        } else if (!actions.has(name.toString())) {
            answer(context, NOT_FOUND, unknown(name.toString()));
        } else {
            try {
                String key = context.header("Idempotency-Key");
                run(context, body, ActionCallJson.fromJson(body, key == null ? "" : key));
            } catch (IllegalArgumentException unreadable) {
                answer(context, 500, error(unreadable.getMessage(), body));
            }
        }
    }

    private void run(Context context, Map<String, Object> body, ActionCall call) {
        ActionOutcome outcome = actions.run(call);
        if (outcome instanceof Done done) {
            answer(context, 200, ActionResultJson.toJson(done));
        } else if (outcome instanceof Rejected rejected) {
            answer(context, 400, named(rejected.reason(), call.action()));
        } else if (outcome instanceof Failed failed) {
            boolean unknown = failed.kind() == Kind.UNKNOWN_ACTION;
            answer(context, unknown ? NOT_FOUND : 500, unknown ? unknown(call.action()) : error(failed.reason(), body));
        }
    }

    private static Map<String, Object> unknown(String action) {
        return named("No registered action found for name '%s'.".formatted(action), action);
    }

    private static Map<String, Object> named(String error, String action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", error);
        json.put("action_name", action);
        return json;
    }

    private static Map<String, Object> error(String error, Object body) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", error);
        json.put("request_body", body);
        return json;
    }

    private static Map<String, Object> bad(String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", "Bad Request");
        json.put("status", 400);
        json.put("message", message);
        return json;
    }

    /** The SDK answers 500 to unknown paths and methods, and clients written for it may rely on that. */
    private static void refused(Context context, int status) {
        String message = status == NOT_FOUND
                ? "Requested URL %s not found".formatted(context.path())
                : "Method %s not allowed for URL %s".formatted(context.method(), context.path());
        answer(context, 500, error(message, null));
    }

    private static void failed(Context context, Exception failure) {
        LOG.error("A request failed: {}", failure.getClass().getName());
        answer(context, 500, error(failure.getClass().getName(), null));
    }

    private static void answer(Context context, int status, Object json) {
        context.status(status).contentType("application/json").result(Json.write(json));
    }
}
