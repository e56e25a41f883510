package org.parlance.core.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.config.EndpointConfig;

/**
 * Where a service is and what it wants to see.
 *
 * @param uri with the query parameters, which may hold a token
 * @param headers sent with each request, which may hold a secret
 * @param certificates a PEM file of the authorities to trust in place of the JVM's
 */
public record HttpTarget(URI uri, Map<String, String> headers, Optional<Path> certificates) {
    public HttpTarget {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** @throws IllegalArgumentException when this is no http or https address */
    public static HttpTarget of(String url) {
        URI uri = URI.create(url.strip());
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException("an address that begins with http:// or https:// is needed");
        }
        return new HttpTarget(uri, Map.of(), Optional.empty());
    }

    /**
     * A service of endpoints.yml, with its parameters, token, headers and authentication.
     *
     * @throws IllegalArgumentException when it has no {@code url} or that is no http or https address
     */
    public static HttpTarget of(EndpointConfig endpoint) {
        HttpTarget target = of(endpoint.url().orElse(""));
        for (Map.Entry<String, String> parameter : endpoint.params().entrySet()) {
            target = target.withParameter(parameter.getKey(), parameter.getValue());
        }
        if (endpoint.token().isPresent()) {
            target = target.withParameter(endpoint.tokenName(), endpoint.token().get());
        }
        if (endpoint.basicAuth().isPresent()) {
            EndpointConfig.BasicAuth auth = endpoint.basicAuth().get();
            target = target.withBasicAuth(auth.username(), auth.password());
        }
        for (Map.Entry<String, String> header : endpoint.headers().entrySet()) {
            target = target.withHeader(header.getKey(), header.getValue());
        }
        String certificates = endpoint.other().text("cafile", "");
        return certificates.isEmpty() ? target : target.withCertificates(Path.of(certificates));
    }

    public HttpTarget withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpTarget(uri, more, certificates);
    }

    public HttpTarget withBasicAuth(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return withHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HttpTarget withParameter(String name, String value) {
        String address = uri.toString();
        String parameter = encoded(name) + "=" + encoded(value);
        return new HttpTarget(
                URI.create(address + (uri.getRawQuery() == null ? "?" : "&") + parameter), headers, certificates);
    }

    /** The same service at another path, the query unchanged. */
    public HttpTarget withPath(String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new HttpTarget(URI.create(origin() + path + query), headers, certificates);
    }

    public HttpTarget withCertificates(Path pem) {
        return new HttpTarget(uri, headers, Optional.of(pem));
    }

    /** The address without anything secret, for messages. */
    @Override
    public String toString() {
        return origin() + uri.getPath();
    }

    private String origin() {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
