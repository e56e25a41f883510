package org.parlance.action;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlNode;

/**
 * How an action server is called.
 *
 * @param target its webhook
 * @param limits of a call
 * @param selectiveDomain whether only actions that ask for the domain get it ({@code enable_selective_domain})
 * @param compress whether requests are sent compressed, which servers of Rasa's SDK from 3.4 on understand
 * @param failuresToOpen so many calls in a row without an answer and the server is left alone for a while
 * @param pause for how long it is left alone
 */
public record RemoteSettings(
        HttpTarget target,
        HttpLimits limits,
        boolean selectiveDomain,
        boolean compress,
        int failuresToOpen,
        Duration pause) {
    private static final Set<String> KEYS = Set.of("enable_selective_domain", "compress", "cafile");

    /** The usual way: Rasa's timeout, the domain always sent, five failures and 60 seconds. */
    public static RemoteSettings of(HttpTarget target) {
        return new RemoteSettings(target, HttpLimits.DEFAULT, false, false, 5, Duration.ofSeconds(60));
    }

    /** Like {@link #of(EndpointConfig)} with every complaint among the problems; empty when the address is none. */
    public static Optional<RemoteSettings> read(EndpointConfig endpoint, Problems problems) {
        endpoint.unknownKeys(KEYS, "action_endpoint", problems);
        try {
            RemoteSettings settings = of(endpoint);
            if (settings.target().uri().getPath().length() <= 1) {
                problems.warning(
                        endpoint.where(),
                        "The address of the action server has no path, while such servers answer at /webhook.",
                        "it should be %s/webhook."
                                .formatted(withoutSlash(settings.target().toString())));
            }
            return Optional.of(settings);
        } catch (IllegalArgumentException unusable) {
            problems.error(place(endpoint), "The action server can't be called: " + unusable.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** Tells what is wrong with {@code action_endpoint}, also that it has no address. */
    public static void check(EndpointConfig endpoint, Problems problems) {
        if (endpoint.url().isPresent()) {
            read(endpoint, problems);
            return;
        }
        endpoint.unknownKeys(KEYS, "action_endpoint", problems);
        problems.add(Problem.warning(endpoint.where(), "The action server has no address.")
                .because("Actions that no jar has will fail.")
                .maybe("url: http://localhost:5055/webhook is missing."));
    }

    private static Location place(EndpointConfig endpoint) {
        return endpoint.source().get("url").map(YamlNode::location).orElse(endpoint.where());
    }

    /**
     * What endpoints.yml says under {@code action_endpoint}; {@code compress: true} stands for Rasa's environment variable
     * {@code COMPRESS_ACTION_SERVER_REQUEST}.
     *
     * @throws IllegalArgumentException when the address is none
     */
    public static RemoteSettings of(EndpointConfig endpoint) {
        return of(HttpTarget.of(endpoint))
                .withLimits(HttpLimits.of(endpoint))
                .withSelectiveDomain(endpoint.other().flag("enable_selective_domain", false))
                .withCompression(endpoint.other().flag("compress", false));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public RemoteSettings withLimits(HttpLimits other) {
        return new RemoteSettings(target, other, selectiveDomain, compress, failuresToOpen, pause);
    }

    public RemoteSettings withSelectiveDomain(boolean selective) {
        return new RemoteSettings(target, limits, selective, compress, failuresToOpen, pause);
    }

    public RemoteSettings withCompression(boolean compressed) {
        return new RemoteSettings(target, limits, selectiveDomain, compressed, failuresToOpen, pause);
    }
}
