package org.parlance.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** Tells browsers which pages may call the server. */
final class Cors {
    private static final String METHODS = "DELETE, GET, OPTIONS, POST, PUT";

    private final List<String> origins;

    Cors(List<String> origins) {
        this.origins = origins;
    }

    /** Adds the headers that a page of an allowed origin needs; answers a browser's question before the real request. */
    void allow(Context request) {
        addOrigin(request);
        if (request.method() == HandlerType.OPTIONS) {
            preflight(request);
            request.skipRemainingHandlers();
        }
    }

    private void addOrigin(Context request) {
        if (origins.isEmpty()) {
            return;
        }
        String origin = request.header("Origin");
        if (origins.contains("*")) {
            // Without credentials, so that no page can use another site's cookies.
            request.header("Access-Control-Allow-Origin", "*");
        } else if (origin != null && origins.contains(origin)) {
            request.header("Access-Control-Allow-Origin", origin);
            request.header("Access-Control-Allow-Credentials", "true");
            request.header("Vary", "Origin");
        }
    }

    private void preflight(Context request) {
        request.header("Allow", METHODS);
        if (!origins.isEmpty()) {
            request.header("Access-Control-Allow-Methods", METHODS);
            String wanted = request.header("Access-Control-Request-Headers");
            if (wanted != null) {
                request.header("Access-Control-Allow-Headers", wanted);
            }
        }
        request.status(200).contentType("text/plain").result("");
    }
}
