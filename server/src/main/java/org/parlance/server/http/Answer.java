package org.parlance.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.parlance.core.json.Json;

/**
 * An answer that may be sent to who asks, or somewhere else later.
 *
 * @param type its content type
 * @param headers further headers
 * @param body what is sent
 */
record Answer(String type, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";

    static Answer json(Object value) {
        return new Answer(JSON, Map.of(), Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    static Answer file(String name, byte[] content) {
        Map<String, String> headers =
                Map.of("filename", name, "Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        return new Answer("application/octet-stream", headers, content);
    }

    void send(Context request) {
        headers.forEach(request::header);
        request.contentType(type).result(body);
    }
}
