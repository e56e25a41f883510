package org.parlance.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is answered with an error, in the words of Rasa's HTTP API. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final transient Map<String, Object> details;

    /**
     * @param status HTTP status
     * @param reason a short name that programs test, e.g. {@code BadRequest}
     * @param message for people; holds nothing of what a user said
     * @param details JSON-like
     */
    public ApiException(int status, String reason, String message, Map<String, Object> details) {
        super(message);
        this.status = status;
        this.reason = reason;
        this.details = details;
    }

    static ApiException badParameter(String name, String in, String message) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("parameter", name);
        details.put("in", in);
        return new ApiException(400, "BadRequest", message, details);
    }

    static ApiException tooLong(String name, int most, int length) {
        String message = "The field '%s' must have at most %d characters, but has %d.".formatted(name, most, length);
        return badParameter(name, "body", message);
    }

    static ApiException noConversation() {
        return new ApiException(404, "Not found", "Conversation ID not found.", Map.of());
    }

    int status() {
        return status;
    }

    Map<String, Object> json(String version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("status", "failure");
        json.put("message", getMessage());
        json.put("reason", reason);
        json.put("details", details);
        json.put("help", null);
        json.put("code", status);
        return json;
    }
}
