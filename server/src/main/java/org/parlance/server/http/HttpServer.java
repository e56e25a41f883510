package org.parlance.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jdbi.v3.core.JdbiException;
import org.parlance.core.http.Ports;
import org.parlance.core.problem.ParlanceException;
import org.parlance.server.ServerConfig;
import org.parlance.server.channel.CallbackChannel;
import org.parlance.server.turn.BusyException;
import org.parlance.server.turn.NoModelException;
import org.parlance.server.turn.TurnFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens, and turns what goes wrong into answers. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 32;
    private static final int MIN_THREADS = 8;
    private static final int IDLE_MILLIS = 60_000;
    private static final int BAD_REQUEST = 400;
    private static final Pattern WEBHOOK = Pattern.compile("/webhooks/(?<channel>[^/]+)/webhook/?");
    private static final long STOP_MILLIS = 10_000;

    private final Services services;
    private final Cors cors;
    private final Jobs jobs = new Jobs();
    private final Javalin javalin;

    private HttpServer(Services services) {
        this.services = services;
        this.cors = new Cors(services.config().cors());
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @throws ParlanceException (unavailable) when the port is in use
     */
    public static HttpServer start(Services services) {
        HttpServer server = new HttpServer(services);
        ServerConfig config = services.config();
        try {
            server.javalin.start(config.host(), config.port());
        } catch (JavalinBindException taken) {
            throw Ports.unavailable(config.host(), config.port(), "it was taken just now");
        }
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests and waits for those that are being answered; training and tests are broken off. */
    @Override
    public void close() {
        jobs.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        threads.setName("http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = services.config().limits().bodyBytes();
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = true;
        addRoutes(config.routes);
        addErrors(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        routes.before(cors::allow);
        Guard guard = new Guard(services.config().access(), Clock.systemUTC());
        List<RouteGroup> groups = new ArrayList<>(List.of(new RootRoutes(services), new RestRoutes(services)));
        if (services.config().api()) {
            groups.add(new ModelRoutes(services, guard, jobs));
            groups.add(new JobRoutes(services, guard, jobs));
            groups.add(new DomainRoutes(services, guard));
            groups.add(new TrackerRoutes(services, guard));
            groups.add(new ConversationRoutes(services, guard));
            groups.add(new StoryRoutes(services, guard));
            groups.add(new KeptRoutes(services, guard));
            groups.add(new MetricsRoutes(services, guard));
        }
        if (services.outgoing().takes(CallbackChannel.NAME)) {
            groups.add(new CallbackRoutes(services));
        }
        groups.forEach(group -> group.addTo(routes));
    }

    private void addErrors(RoutesConfig routes) {
        routes.exception(ApiException.class, (error, request) -> {
            if (error.status() == BAD_REQUEST) {
                rejected(request, "bad_request");
            }
            fail(request, error);
        });
        routes.exception(Bodies.NotJsonException.class, (error, request) -> {
            rejected(request, "not_json");
            Bodies.plainError(request, 400, "Bad Request", error.getMessage());
        });
        routes.exception(
                NoModelException.class,
                (error, request) -> fail(request, new ApiException(409, "Conflict", error.getMessage(), Map.of())));
        routes.exception(
                TurnFailedException.class,
                (error, request) -> fail(
                        request,
                        new ApiException(500, "ConversationError", "The turn failed; it was recorded.", Map.of())));
        routes.exception(Jobs.FullException.class, (error, request) -> unavailable(request, error.getMessage()));
        routes.exception(BusyException.class, (error, request) -> unavailable(request, error.getMessage()));
        routes.exception(JdbiException.class, (error, request) -> {
            LOG.error("The store does not answer.", error);
            unavailable(request, "The conversation store does not answer.");
        });
        routes.exception(HttpResponseException.class, HttpServer::frameworkError);
        routes.exception(Exception.class, (error, request) -> {
            LOG.error("A request failed.", error);
            Bodies.plainError(
                    request,
                    500,
                    "Internal Server Error",
                    "The server encountered an internal error and cannot complete your request.");
        });
    }

    /** Counts what a channel did not accept. */
    private void rejected(Context request, String reason) {
        Matcher webhook = WEBHOOK.matcher(request.path());
        if (webhook.matches()) {
            services.meters().rejected(webhook.group("channel"), reason);
        }
    }

    private void unavailable(Context request, String message) {
        request.header("Retry-After", "1");
        fail(request, new ApiException(503, "ServiceUnavailable", message, Map.of()));
    }

    private void fail(Context request, ApiException error) {
        request.status(error.status());
        Bodies.json(request, error.json(services.config().identity().version()));
    }

    private static void frameworkError(HttpResponseException error, Context request) {
        int status = error.getStatus();
        String message =
                switch (status) {
                    case 404 -> "Requested URL " + request.path() + " not found";
                    case 405 -> "Method " + request.method() + " not allowed for URL " + request.path();
                    default -> error.getMessage();
                };
        Bodies.plainError(request, status, title(status), message);
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Payload Too Large";
            default -> "Error";
        };
    }
}
