package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.yaml.YamlWriter;

/** The running model's domain. */
final class DomainRoutes implements RouteGroup {
    private static final String YAML = "application/x-yaml";

    private final Services services;
    private final Guard guard;

    DomainRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/domain", this::show);
    }

    private void show(Context request) {
        guard.check(request, Optional.empty());
        Map<String, Object> domain = services.model().need().domain();
        String accepted = Optional.ofNullable(request.header("Accept")).orElse("application/json");
        if (accepted.contains("application/json") || accepted.contains("*/*")) {
            Bodies.json(request, domain);
        } else if (accepted.contains(YAML)) {
            request.contentType(YAML).result(YamlWriter.write(domain));
        } else {
            throw new ApiException(
                    406,
                    "NotAcceptable",
                    "Invalid Accept header. Domain can be provided as json (\"Accept: application/json\") or yml"
                            + " (\"Accept: application/x-yaml\").",
                    Map.of());
        }
    }
}
