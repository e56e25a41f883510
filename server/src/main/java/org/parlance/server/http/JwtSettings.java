package org.parlance.server.http;

/**
 * How tokens of the API's users are verified.
 *
 * @param key the shared secret of {@code HS…}; a public key in PEM for {@code RS…}, {@code PS…} and {@code ES…}
 * @param method the only algorithm that is accepted, e.g. {@code HS256}
 */
public record JwtSettings(String key, String method) {
    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "JwtSettings[" + method + "]";
    }
}
