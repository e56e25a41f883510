package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Figures for Prometheus. */
final class MetricsRoutes implements RouteGroup {
    private final Services services;
    private final Guard guard;

    MetricsRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::scrape);
    }

    private void scrape(Context request) {
        guard.check(request, Optional.empty());
        request.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(services.meters().scrape());
    }
}
