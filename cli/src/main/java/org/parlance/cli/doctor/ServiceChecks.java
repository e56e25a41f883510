package org.parlance.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.config.Endpoints;
import org.parlance.core.http.HttpTarget;

/** Looks whether the services of endpoints.yml can be reached. */
final class ServiceChecks {
    private static final int PATIENCE_MILLIS = 1500;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ServiceChecks() {}

    static List<Finding> all(Endpoints endpoints) {
        List<Finding> findings = new ArrayList<>();
        check("action server", endpoints.actionEndpoint(), "start it: \"parlance run actions\".", findings);
        check("NLG server", endpoints.nlg(), "start it, or take \"nlg\" out of endpoints.yml.", findings);
        check("NLU server", endpoints.nlu(), "start it, or take \"nlu\" out of endpoints.yml.", findings);
        check("language model", endpoints.generator(), "check the address under \"generator\".", findings);
        if (findings.isEmpty()) {
            findings.add(Finding.ok("services", "none named in endpoints.yml"));
        }
        return findings;
    }

    private static void check(String what, Optional<EndpointConfig> endpoint, String maybe, List<Finding> findings) {
        endpoint.filter(service -> service.url().isPresent())
                .ifPresent(service -> findings.add(reached(what, service, maybe)));
    }

    private static Finding reached(String what, EndpointConfig service, String maybe) {
        try {
            HttpTarget target = HttpTarget.of(service);
            URI uri = target.uri();
            int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? HTTPS : HTTP;
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.getHost(), port), PATIENCE_MILLIS);
                return Finding.ok(what, target + " can be reached");
            } catch (IOException unreachable) {
                return Finding.warn(what, target + " doesn't answer", maybe);
            }
        } catch (IllegalArgumentException noAddress) {
            return Finding.warn(what, noAddress.getMessage(), "correct its address in endpoints.yml.");
        }
    }
}
