package org.parlance.core.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.parlance.core.json.Json;

/** What a service answered; {@code body} isn't copied and must not be changed. */
public record HttpAnswer(int status, byte[] body) {
    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /**
     * The body as a JSON value.
     *
     * @throws IOException when it isn't JSON; the message has nothing of the content
     */
    public Object json() throws IOException {
        return Json.read(body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpAnswer answer && answer.status == status && Arrays.equals(answer.body, body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, Arrays.hashCode(body));
    }

    /** Without the content, which may be a user's words. */
    @Override
    public String toString() {
        return "HTTP %d with %d bytes".formatted(status, body.length);
    }
}
