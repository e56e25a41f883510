package org.parlance.core.http;

import java.time.Duration;
import org.parlance.core.config.EndpointConfig;

/**
 * What a call may take.
 *
 * @param connect until the connection stands
 * @param total until the last byte of the answer is there
 * @param answerBytes the longest answer
 */
public record HttpLimits(Duration connect, Duration total, int answerBytes) {
    /** Five seconds to connect, 300 for the whole (Rasa's timeout), 10 MB. */
    public static final HttpLimits DEFAULT = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(300), 10_000_000);

    /** The usual ones with the endpoint's {@code timeout}. */
    public static HttpLimits of(EndpointConfig endpoint) {
        return endpoint.timeoutSeconds()
                .map(seconds -> DEFAULT.withTotal(Duration.ofMillis(Math.round(seconds * 1000))))
                .orElse(DEFAULT);
    }

    public HttpLimits withTotal(Duration other) {
        return new HttpLimits(connect.compareTo(other) < 0 ? connect : other, other, answerBytes);
    }
}
