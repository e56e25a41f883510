package org.parlance.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Access;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.ServerConfig.Limits;
import org.parlance.server.http.JwtSettings;
import org.parlance.server.store.StoreUrl;
import picocli.CommandLine.Option;

/** Where and to whom a server answers; Rasa's names and defaults. */
final class ServerOptions {
    @Option(
            names = {"-i", "--interface"},
            paramLabel = "HOST",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "0.0.0.0";

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            description = "The port (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port = 5005;

    @Option(names = "--enable-api", description = "Serve the whole HTTP API, not only the channels.")
    private boolean api;

    @Option(
            names = {"-t", "--auth-token"},
            paramLabel = "TOKEN",
            description = "The API asks for this token (?token=...).")
    private String token;

    @Option(names = "--jwt-secret", paramLabel = "KEY", description = "The API asks for a JWT signed with this key.")
    private String jwtSecret;

    @Option(
            names = "--jwt-method",
            paramLabel = "NAME",
            description = "The JWT's only algorithm (default: ${DEFAULT-VALUE}).")
    private String jwtMethod = "HS256";

    @Option(names = "--jwt-private-key", paramLabel = "FILE", hidden = true)
    private Path jwtPrivateKey;

    @Option(
            names = "--cors",
            arity = "0..*",
            paramLabel = "ORIGIN",
            description = "Origins that browsers may call from; * means all.")
    private List<String> cors = List.of();

    @Option(
            names = "--store",
            paramLabel = "JDBC-URL",
            description =
                    "Where conversations are kept: jdbc:postgresql://... or jdbc:h2:file:... (default: an H2 file in .parlance).")
    private String store;

    @Option(
            names = "--response-timeout",
            paramLabel = "SECONDS",
            description = "How long a client is kept waiting (default: ${DEFAULT-VALUE}).")
    private int answerSeconds = Limits.DEFAULT.answerSeconds();

    ServerConfig config(Identity identity) {
        StoreUrl url = store == null ? StoreUrl.file(Path.of(".parlance", "conversations")) : StoreUrl.parse(store);
        Limits limits = new Limits(Limits.DEFAULT.bodyBytes(), Limits.DEFAULT.textLength(), answerSeconds);
        return new ServerConfig(host, port, url, api, access(), cors, identity, limits);
    }

    private Access access() {
        Optional<JwtSettings> jwt = Optional.ofNullable(jwtSecret).map(key -> new JwtSettings(key(key), jwtMethod));
        return new Access(Optional.ofNullable(token), jwt);
    }

    /** A secret as given, or a public key from the file it names. */
    private static String key(String given) {
        Path file = Path.of(given.length() > 200 ? "" : given);
        if (!given.endsWith(".pem") || !Files.isRegularFile(file)) {
            return given;
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean api() {
        return api;
    }

    /** A port is from 0 to 65535. */
    void check() {
        if (port < 0 || port > 65_535) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.NONE, "There is no port %d.".formatted(port))
                            .because("Ports go from 0 to 65535."));
        }
    }
}
