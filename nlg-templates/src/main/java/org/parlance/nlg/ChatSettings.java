package org.parlance.nlg;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.problem.Problems;

/**
 * Which language model is asked and how far.
 *
 * @param target the address of {@code /chat/completions} with the key in its headers
 * @param model the model's name at that address
 * @param systemPrompt what the model is told first
 * @param limits of a call
 * @param maxTokens the longest answer, in the model's tokens
 * @param temperature from 0 (always the likeliest words) to 2
 * @param history how many messages of the conversation are sent, at most
 * @param answer what is said where the model gives no answer
 */
public record ChatSettings(
        HttpTarget target,
        String model,
        String systemPrompt,
        HttpLimits limits,
        int maxTokens,
        double temperature,
        int history,
        Optional<String> answer) {
    private static final String PATH = "/chat/completions";
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final Set<String> KEYS =
            Set.of("api_key", "model", "system_prompt", "max_tokens", "temperature", "history", "answer", "cafile");

    /** Ten seconds to answer, 256 tokens, ten messages. */
    public static ChatSettings of(HttpTarget target, String model, String systemPrompt) {
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(10), LONGEST_ANSWER);
        return new ChatSettings(target, model, systemPrompt, limits, 256, 0, 10, Optional.empty());
    }

    /** What endpoints.yml says under {@code generator}; empty after an error. */
    public static Optional<ChatSettings> of(EndpointConfig endpoint, Problems problems) {
        endpoint.unknownKeys(KEYS, "the generator", problems);
        int before = problems.errors().size();
        Optional<String> model = required("model", endpoint, problems);
        Optional<String> prompt = required("system_prompt", endpoint, problems);
        ranges(endpoint, problems);
        Optional<HttpTarget> target = target(endpoint, problems);
        if (problems.errors().size() > before) {
            return Optional.empty();
        }
        ChatSettings usual = of(target.orElseThrow(), model.orElseThrow(), prompt.orElseThrow());
        HttpLimits limits = endpoint.timeoutSeconds()
                .map(seconds -> usual.limits().withTotal(Duration.ofMillis(Math.round(seconds * 1000))))
                .orElse(usual.limits());
        return Optional.of(new ChatSettings(
                usual.target(),
                usual.model(),
                usual.systemPrompt(),
                limits,
                endpoint.other().integer("max_tokens", usual.maxTokens()),
                endpoint.other().number("temperature", usual.temperature()),
                endpoint.other().integer("history", usual.history()),
                endpoint.other().value("answer").map(Object::toString)));
    }

    private static Optional<String> required(String key, EndpointConfig endpoint, Problems problems) {
        return endpoint.source()
                .require(key, "The generator", problems)
                .flatMap(node -> node.asText("The value of \"" + key + "\"", problems));
    }

    private static void ranges(EndpointConfig endpoint, Problems problems) {
        range("max_tokens", 1, 100_000, endpoint, problems);
        range("history", 1, 1000, endpoint, problems);
        range("temperature", 0, 2, endpoint, problems);
    }

    private static void range(String key, double min, double max, EndpointConfig endpoint, Problems problems) {
        endpoint.source()
                .number(key, problems)
                .filter(value -> value < min || value > max)
                .ifPresent(value -> problems.error(
                        endpoint.source().get(key).orElse(endpoint.source()).location(),
                        "The value of \"%s\" must lie between %s and %s.".formatted(key, (long) min, (long) max)));
    }

    private static Optional<HttpTarget> target(EndpointConfig endpoint, Problems problems) {
        try {
            HttpTarget target = HttpTarget.of(endpoint);
            String path = target.uri().getPath();
            if (!path.endsWith(PATH)) {
                target = target.withPath((path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + PATH);
            }
            String key = endpoint.other().text("api_key", "");
            return Optional.of(key.isEmpty() ? target : target.withHeader("Authorization", "Bearer " + key));
        } catch (IllegalArgumentException unusable) {
            problems.error(endpoint.where(), "The generator can't be called: " + unusable.getMessage() + ".");
            return Optional.empty();
        }
    }
}
