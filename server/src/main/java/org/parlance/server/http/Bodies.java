package org.parlance.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.json.Json;

/** Reads requests and writes answers. */
final class Bodies {
    /** A body that is not JSON; answered in the web framework's shape, as Rasa's is. */
    static final class NotJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotJsonException(String message) {
            super(message);
        }
    }

    private Bodies() {}

    /** The body as JSON; null when there is none. */
    static Object read(Context request) {
        byte[] body = request.bodyAsBytes();
        if (body.length == 0) {
            return null;
        }
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new NotJsonException("Failed when parsing body as json");
        }
    }

    /** The body as a JSON object. */
    static Map<String, Object> object(Context request) {
        Object body = read(request);
        if (!(body instanceof Map)) {
            throw ApiException.badParameter("", "body", "The request body must be a JSON object.");
        }
        return Json.map(body);
    }

    static void json(Context request, Object answer) {
        request.contentType("application/json").result(Json.write(answer));
    }

    /** An error in the shape of the web framework under Rasa: JSON for who speaks JSON, else text. */
    static void plainError(Context request, int status, String title, String message) {
        request.status(status);
        String type = request.contentType();
        if (type != null && type.startsWith("application/json")) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("description", title);
            json.put("status", status);
            json.put("message", message);
            json(request, json);
        } else {
            request.contentType("text/plain; charset=utf-8").result(status + " " + title + "\n" + message + "\n");
        }
    }
}
