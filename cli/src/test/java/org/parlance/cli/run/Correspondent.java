package org.parlance.cli.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;

/** Plays the action server, which answers as the recorded one did, and the receiver of callbacks. */
final class Correspondent implements AutoCloseable {
    private final HttpServer http;
    private final List<Map<String, Object>> recorded = new ArrayList<>();
    private final List<Object> calls = new ArrayList<>();
    private final List<Object> callbacks = new ArrayList<>();

    Correspondent() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/webhook", this::act);
        http.createContext("/bot", exchange -> {
            add(callbacks, read(exchange));
            answer(exchange, 200, Map.of());
        });
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    synchronized void expect(List<Object> actionCalls) {
        recorded.clear();
        actionCalls.forEach(call -> recorded.add(Json.map(call)));
        calls.clear();
        callbacks.clear();
    }

    synchronized List<Object> calls() {
        return List.copyOf(calls);
    }

    /** What was delivered; waits until so much came. */
    synchronized List<Object> callbacks(int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (callbacks.size() < wanted && System.nanoTime() < deadline) {
            wait(50);
        }
        return List.copyOf(callbacks);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private synchronized void add(List<Object> to, Object body) {
        to.add(body);
        notifyAll();
    }

    private void act(HttpExchange exchange) throws IOException {
        Object call = read(exchange);
        add(calls, call);
        Optional<Map<String, Object>> row = take(Json.map(call).get("next_action"));
        if (row.isPresent()) {
            answer(
                    exchange,
                    ((Number) row.get().get("status")).intValue(),
                    row.get().get("response"));
        } else {
            answer(exchange, 404, Map.of("error", "no such call was recorded"));
        }
    }

    private synchronized Optional<Map<String, Object>> take(Object action) {
        Optional<Map<String, Object>> row = recorded.stream()
                .filter(call -> action.equals(Json.map(call.get("request")).get("next_action")))
                .findFirst();
        row.ifPresent(recorded::remove);
        return row;
    }

    private static Object read(HttpExchange exchange) {
        try {
            return Json.read(exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
