package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/** {@code GET /} and what machines ask about the server itself. */
final class RootRoutes implements RouteGroup {
    private final Services services;

    RootRoutes(Services services) {
        this.services = services;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::hello);
        routes.get("/health", this::ready);
        routes.get("/health/live", request -> Bodies.json(request, Map.of("status", "ok")));
        routes.get("/health/ready", this::ready);
    }

    private void hello(Context request) {
        String name = services.rasa() ? "Rasa" : "Parlance";
        request.contentType("text/plain; charset=utf-8")
                .result("Hello from %s: %s"
                        .formatted(name, services.config().identity().version()));
    }

    private void ready(Context request) {
        boolean model = services.model().get().isPresent();
        boolean store = storeAnswers();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", model && store ? "ok" : "unavailable");
        json.put("model", model);
        json.put("store", store);
        request.status(model && store ? 200 : 503);
        Bodies.json(request, json);
    }

    private boolean storeAnswers() {
        try {
            services.store().place("");
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }
}
