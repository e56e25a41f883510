package org.parlance.nlg;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;

/** A service on this machine that answers as it is told and keeps what it was asked. */
final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, Object>> bodies = new ArrayList<>();
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile boolean silent;

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeService answers(int code, String text) {
        status = code;
        answer = text;
        return this;
    }

    FakeService saysNothing() {
        silent = true;
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Map<String, Object>> bodies() {
        return bodies;
    }

    List<HttpExchange> exchanges() {
        return exchanges;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(Json.readObject(exchange.getRequestBody().readAllBytes()));
        exchanges.add(exchange);
        if (silent) {
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
