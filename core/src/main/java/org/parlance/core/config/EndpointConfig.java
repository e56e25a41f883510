package org.parlance.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;

/**
 * One service named in endpoints.yml; its text never shows secrets.
 *
 * @param url where it is, if it has one
 * @param headers sent with each request
 * @param params sent in the query of each request
 * @param token sent as the query parameter {@code tokenName}
 * @param timeoutSeconds of one request, where given
 * @param type what kind of service or store, e.g. {@code SQL}
 * @param other all further keys; who uses the service reports those it doesn't know with {@link #unknownKeys}
 * @param source the entry in the file, for the place of each key
 */
public record EndpointConfig(
        Optional<String> url,
        Map<String, String> headers,
        Map<String, String> params,
        Optional<String> token,
        String tokenName,
        Optional<BasicAuth> basicAuth,
        Optional<Double> timeoutSeconds,
        Optional<String> type,
        Settings other,
        YamlMapping source) {
    static final Set<String> KEYS =
            Set.of("url", "headers", "params", "token", "token_name", "basic_auth", "timeout", "type", "store_type");

    /** A user name and password for HTTP basic authentication. */
    public record BasicAuth(String username, String password) {
        @Override
        public String toString() {
            return "BasicAuth[username=%s]".formatted(username);
        }
    }

    public EndpointConfig {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    public Location where() {
        return source.location();
    }

    /** Warns of each key that is neither a common one nor {@code known}; {@code context} reads on after "in". */
    public void unknownKeys(Set<String> known, String context, Problems problems) {
        Set<String> all = new TreeSet<>(KEYS);
        all.add("cafile");
        all.addAll(known);
        source.unknownKeys(all, Severity.WARNING, context, problems);
    }

    @Override
    public String toString() {
        return "EndpointConfig[where=%s, type=%s]".formatted(where(), type.orElse(""));
    }
}
