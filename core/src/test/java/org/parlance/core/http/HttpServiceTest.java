package org.parlance.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.http.HttpFailure.Kind;

class HttpServiceTest {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 100);

    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> {
            clientPorts.add(exchange.getRemoteAddress().getPort());
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/echo");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsItsConnection() throws IOException {
        HttpService service = service("/echo");
        for (int i = 0; i < 5; i++) {
            assertThat(post(service, "{\"n\": " + i + "}").json()).isEqualTo(Map.of("n", (long) i));
        }

        assertThat(clientPorts).hasSize(1);
    }

    @Test
    void takesAnAnswerUpToTheLimit() throws IOException {
        assertThat(post(service("/echo"), "x".repeat(100)).body()).hasSize(100);
        assertThatThrownBy(() -> post(service("/echo"), "x".repeat(101)))
                .isInstanceOfSatisfying(
                        HttpFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LONG))
                .hasMessageEndingWith("/echo is longer than 100 bytes.");
    }

    @Test
    void followsNoRedirect() throws IOException {
        assertThat(post(service("/elsewhere"), "{}").status()).isEqualTo(307);
        assertThat(clientPorts).isEmpty();
    }

    @Test
    void endsACallThatTakesTooLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpTarget target = HttpTarget.of("http://127.0.0.1:" + silent.getLocalPort() + "/?token=s3cret");
            HttpService service = new HttpService(target, LIMITS.withTotal(Duration.ofMillis(100)));

            assertThatThrownBy(() -> post(service, "{}"))
                    .isInstanceOfSatisfying(
                            HttpFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT))
                    .hasMessage("http://127.0.0.1:" + silent.getLocalPort() + "/ took longer than 0.1 s.");
        }
    }

    @Test
    void saysThatNothingAnswers() {
        HttpService service = service("/echo");
        server.stop(0);

        assertThatThrownBy(() -> post(service, "{}"))
                .isInstanceOfSatisfying(
                        HttpFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
                .hasMessageStartingWith("Nothing answers at http://127.0.0.1:");
    }

    @Test
    void refusesWhatIsNoAddressOrHeader() {
        for (String url : List.of("", "localhost:5055", "ftp://example.org", "http:///x", "http://a b/")) {
            assertThatThrownBy(() -> HttpTarget.of(url)).as(url).isInstanceOf(IllegalArgumentException.class);
        }
        HttpTarget target = HttpTarget.of("http://127.0.0.1/").withHeader("Content-Length", "1");
        assertThatThrownBy(() -> new HttpService(target, LIMITS)).isInstanceOf(IllegalArgumentException.class);
        HttpTarget missing = HttpTarget.of("https://127.0.0.1/").withCertificates(Path.of("no-such.pem"));
        assertThatThrownBy(() -> new HttpService(missing, LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such.pem");
    }

    private HttpService service(String path) {
        return new HttpService(
                HttpTarget.of("http://127.0.0.1:" + server.getAddress().getPort() + path), LIMITS);
    }

    private static HttpAnswer post(HttpService service, String body) throws HttpFailure {
        return service.post(body.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
