package org.parlance.server.http;

import io.javalin.config.RoutesConfig;

/** Some routes that belong together. */
interface RouteGroup {
    void addTo(RoutesConfig routes);
}
