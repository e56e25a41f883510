package org.parlance.core.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

/** Reads endpoints.yml. */
public final class EndpointsReader {
    private static final Set<String> COMMERCIAL = Set.of("tracing", "anonymization", "secrets_manager");
    private static final Set<String> KEYS = Set.of(
            "version",
            "action_endpoint",
            "nlg",
            "nlu",
            "models",
            "tracker_store",
            "lock_store",
            "event_broker",
            "generator",
            "tracing",
            "anonymization",
            "secrets_manager");

    private final YamlReader yaml;

    public EndpointsReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    /** Reads a file; an empty one names no services. */
    public Endpoints read(Path path, Problems problems) {
        return yaml.read(path, problems)
                .flatMap(node -> node.asMapping("The file of endpoints", problems))
                .map(file -> endpoints(file, problems))
                .orElse(Endpoints.NONE);
    }

    private static Endpoints endpoints(YamlMapping file, Problems problems) {
        file.unknownKeys(KEYS, Severity.WARNING, "the file of endpoints", problems);
        file.entries().stream()
                .filter(entry -> COMMERCIAL.contains(entry.name()))
                .forEach(entry -> problems.add(
                        Problem.note(entry.key().location(), "The key \"%s\" has no effect.".formatted(entry.name()))
                                .because("It belongs to Rasa's commercial edition.")));
        return new Endpoints(
                endpoint("action_endpoint", file, problems),
                endpoint("nlg", file, problems),
                endpoint("nlu", file, problems),
                endpoint("models", file, problems),
                endpoint("tracker_store", file, problems),
                endpoint("lock_store", file, problems),
                endpoint("event_broker", file, problems),
                endpoint("generator", file, problems));
    }

    private static Optional<EndpointConfig> endpoint(String key, YamlMapping file, Problems problems) {
        return file.mapping(key, problems).map(endpoint -> endpoint(endpoint, problems));
    }

    /** One service as endpoints.yml describes it, wherever the mapping stands. */
    public static EndpointConfig endpoint(YamlMapping endpoint, Problems problems) {
        Map<String, Object> other = endpoint.plain();
        other.keySet().removeAll(EndpointConfig.KEYS);
        return new EndpointConfig(
                endpoint.text("url", problems),
                texts("headers", endpoint, problems),
                texts("params", endpoint, problems),
                endpoint.text("token", problems),
                endpoint.text("token_name", problems).orElse("token"),
                basicAuth(endpoint, problems),
                timeout(endpoint, problems),
                endpoint.string("store_type", problems).or(() -> endpoint.string("type", problems)),
                new Settings(other),
                endpoint);
    }

    private static Optional<Double> timeout(YamlMapping endpoint, Problems problems) {
        Optional<Double> seconds = endpoint.number("timeout", problems);
        seconds.filter(number -> !(number > 0))
                .ifPresent(number -> problems.error(
                        endpoint.get("timeout").orElse(endpoint).location(),
                        "The timeout (%s seconds) must be greater than 0.".formatted(number)));
        return seconds;
    }

    private static Optional<EndpointConfig.BasicAuth> basicAuth(YamlMapping endpoint, Problems problems) {
        return endpoint.mapping("basic_auth", problems).map(auth -> {
            auth.unknownKeys(Set.of("username", "password"), Severity.WARNING, "basic_auth", problems);
            auth.require("username", "basic_auth", problems);
            auth.require("password", "basic_auth", problems);
            return new EndpointConfig.BasicAuth(
                    auth.text("username", problems).orElse(""),
                    auth.text("password", problems).orElse(""));
        });
    }

    private static Map<String, String> texts(String key, YamlMapping endpoint, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        endpoint.mapping(key, problems).ifPresent(mapping -> {
            for (YamlEntry entry : mapping.entries()) {
                entry.value()
                        .asText("The value of \"%s\"".formatted(entry.name()), problems)
                        .ifPresent(text -> texts.put(entry.name(), text));
            }
        });
        return texts;
    }
}
