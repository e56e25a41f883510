package org.parlance.nlu.duckling;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpFailure;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpService;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.text.CodePoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a Duckling server; after a failure it isn't asked for a minute, and one warning tells so. */
final class DucklingServer {
    private static final Logger LOG = LoggerFactory.getLogger(DucklingServer.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 1_000_000;

    private final HttpService service;
    private final Clock clock;
    private final AtomicLong pausedUntil = new AtomicLong(Long.MIN_VALUE);
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @throws IllegalArgumentException when this is no http or https address */
    DucklingServer(String url, Duration timeout, Clock clock) {
        this.clock = clock;
        String address = url.replaceAll("/+$", "") + "/parse";
        this.service = new HttpService(HttpTarget.of(address), new HttpLimits(timeout, timeout, MOST_BYTES));
    }

    /** What it finds; absent while it doesn't answer. {@code fields} are Duckling's other parameters. */
    Optional<List<Finding>> find(String text, Map<String, String> fields) {
        if (!mayAsk()) {
            return Optional.empty();
        }
        try {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("text", text);
            all.putAll(fields);
            HttpAnswer answer =
                    service.post(form(all), Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"));
            if (answer.status() != 200) {
                return pause("it answers with status " + answer.status());
            }
            List<Finding> found = findings(Json.list(Json.read(answer.body())), text);
            pausedUntil.set(Long.MIN_VALUE);
            return Optional.of(found);
        } catch (HttpFailure e) {
            return pause(e.getMessage());
        } catch (IOException e) {
            return pause("its answer is no JSON");
        }
    }

    /** While it works all may ask; after a failure one turn a minute tries, the others don't wait for that. */
    private boolean mayAsk() {
        long until = pausedUntil.get();
        long now = clock.millis();
        return until == Long.MIN_VALUE || (now >= until && pausedUntil.compareAndSet(until, now + PAUSE.toMillis()));
    }

    private Optional<List<Finding>> pause(String why) {
        pausedUntil.set(clock.millis() + PAUSE.toMillis());
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Duckling at {} can't be used ({}); own rules do its work, and dimensions they don't know are lost. "
                            + "It is asked again every minute.",
                    service.target(),
                    why);
        }
        return Optional.empty();
    }

    private static List<Finding> findings(List<Object> items, String text) {
        CodePoints points = new CodePoints(text);
        List<Finding> found = new ArrayList<>();
        for (Object item : items) {
            Map<String, Object> json = Json.map(item);
            if (json.get("start") instanceof Number start && json.get("end") instanceof Number end) {
                int last = Math.min(end.intValue(), points.length());
                int first = Math.max(0, Math.min(start.intValue(), last));
                found.add(new Finding(
                        String.valueOf(json.get("dim")),
                        points.utf16(first),
                        points.utf16(last),
                        Json.map(json.get("value"))));
            }
        }
        return found;
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
