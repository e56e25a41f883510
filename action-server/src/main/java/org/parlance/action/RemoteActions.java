package org.parlance.action;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpFailure;
import org.parlance.core.http.HttpService;
import org.parlance.core.json.Json;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionRunner;

/**
 * Runs actions at a Rasa action server. Each call carries its key as {@code Idempotency-Key} and is never sent twice by
 * itself, except where the server asks for the domain; a server that doesn't answer several times in a row is left alone for
 * a while. Safe for use by several threads.
 */
public final class RemoteActions implements ActionRunner {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int DOMAIN_WANTED = 449;
    private static final String VALIDATION = "validate_";

    private final RemoteSettings settings;
    private final HttpService service;
    private final CircuitBreaker breaker;
    private final Map<String, Object> domain;

    /**
     * @param domain the merged domain files in Rasa's JSON
     * @throws IllegalArgumentException when the certificates can't be read or a header is none
     */
    public RemoteActions(RemoteSettings settings, Map<String, Object> domain) {
        this(settings, domain, Clock.systemUTC());
    }

    RemoteActions(RemoteSettings settings, Map<String, Object> domain, Clock clock) {
        this.settings = settings;
        this.domain = domain;
        this.service = new HttpService(settings.target(), settings.limits());
        this.breaker = CircuitBreaker.of(
                "actions",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failuresToOpen())
                        .minimumNumberOfCalls(settings.failuresToOpen())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .currentTimestampFunction(c -> c.instant().toEpochMilli(), TimeUnit.MILLISECONDS)
                        .build());
    }

    @Override
    public ActionOutcome run(ActionCall call) {
        if (!breaker.tryAcquirePermission()) {
            String reason = "The action server at %s didn't answer %d times in a row and is left alone for %d s."
                    .formatted(
                            settings.target(),
                            settings.failuresToOpen(),
                            settings.pause().toSeconds());
            return new Failed(Kind.UNREACHABLE, reason);
        }
        long began = System.nanoTime();
        ActionOutcome outcome = called(call);
        long took = System.nanoTime() - began;
        if (outcome instanceof Failed failed && silent(failed.kind())) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(failed.reason()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return outcome;
    }

    /** Only silence speaks against the server; an action that fails says nothing about the others. */
    private static boolean silent(Kind kind) {
        return kind == Kind.UNREACHABLE || kind == Kind.TIMEOUT;
    }

    private ActionOutcome called(ActionCall call) {
        try {
            Map<String, Object> json = ActionCallJson.toJson(call);
            HttpAnswer answer = post(call, wantsDomain(call) ? ActionCallJson.withDomain(json, domain) : json);
            if (answer.status() == DOMAIN_WANTED && !wantsDomain(call)) {
                answer = post(call, ActionCallJson.withDomain(json, domain));
            }
            return outcome(call, answer);
        } catch (HttpFailure failure) {
            return new Failed(kind(failure), failure.getMessage());
        }
    }

    private boolean wantsDomain(ActionCall call) {
        return !settings.selectiveDomain()
                || call.domain().actionsWithDomain().contains(call.action())
                || call.action().startsWith(VALIDATION);
    }

    private HttpAnswer post(ActionCall call, Map<String, Object> json) throws HttpFailure {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", printable(call.key()));
        byte[] body = Json.write(json).getBytes(StandardCharsets.UTF_8);
        if (settings.compress()) {
            headers.put("Content-Encoding", "deflate");
            body = deflated(body);
        }
        return service.post(body, headers);
    }

    private ActionOutcome outcome(ActionCall call, HttpAnswer answer) {
        if (answer.isOk()) {
            try {
                return ActionResultJson.fromJson(answer.json());
            } catch (IOException | IllegalArgumentException bad) {
                String reason =
                        "The answer to %s isn't of the protocol: %s.".formatted(call.action(), bad.getMessage());
                return new Failed(Kind.BAD_ANSWER, reason);
            }
        }
        Map<String, Object> error = error(answer);
        return switch (answer.status()) {
            case BAD_REQUEST -> error.containsKey("action_name") ? rejected(call, error) : failed(call, answer);
            case NOT_FOUND ->
                new Failed(
                        Kind.UNKNOWN_ACTION,
                        "The action server at %s has no action %s.".formatted(settings.target(), call.action()));
            case 502, 503, 504 ->
                new Failed(
                        Kind.UNREACHABLE,
                        "Nothing works behind %s (HTTP %d).".formatted(settings.target(), answer.status()));
            default -> failed(call, answer);
        };
    }

    private static ActionOutcome rejected(ActionCall call, Map<String, Object> error) {
        Object text = error.get("error");
        return new ActionOutcome.Rejected(
                text == null ? "Custom action '%s' rejected to run".formatted(call.action()) : text.toString());
    }

    /** Servers put the whole request into the answer, so nothing of it is passed on. */
    private static Failed failed(ActionCall call, HttpAnswer answer) {
        return new Failed(
                Kind.ERROR, "The action server answered HTTP %d to %s.".formatted(answer.status(), call.action()));
    }

    private static Map<String, Object> error(HttpAnswer answer) {
        try {
            return Json.map(answer.json());
        } catch (IOException notJson) {
            return Map.of();
        }
    }

    private static Kind kind(HttpFailure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> Kind.UNREACHABLE;
            case TIMEOUT -> Kind.TIMEOUT;
            case TOO_LONG -> Kind.BAD_ANSWER;
        };
    }

    /** A header takes printable ASCII only, while a conversation's id may be anything. */
    private static String printable(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static byte[] deflated(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
