package org.parlance.nlg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpService;
import org.parlance.core.json.Json;
import org.parlance.core.spi.Generator;
import org.parlance.core.tracker.Tracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a language model behind an address that speaks OpenAI's {@code /chat/completions}. A failure of any kind ends in the
 * configured answer or in none; texts never reach the log.
 */
public final class ChatGenerator implements Generator {
    private static final Logger LOG = LoggerFactory.getLogger(ChatGenerator.class);

    private final ChatSettings settings;
    private final HttpService service;

    /** @throws IllegalArgumentException when the target's certificates can't be read */
    public ChatGenerator(ChatSettings settings) {
        this.settings = settings;
        this.service = new HttpService(settings.target(), settings.limits());
    }

    @Override
    public Optional<String> write(Tracker tracker) {
        List<Map<String, Object>> history = ChatHistory.of(tracker, settings.history());
        return (history.isEmpty() ? Optional.<String>empty() : asked(history)).or(settings::answer);
    }

    private Optional<String> asked(List<Map<String, Object>> history) {
        try {
            byte[] question = Json.write(question(history)).getBytes(StandardCharsets.UTF_8);
            HttpAnswer answer = service.post(question, Map.of());
            Optional<String> text = answer.isOk() ? text(answer.json()) : Optional.empty();
            if (text.isEmpty()) {
                LOG.warn(
                        "The language model at {} answered HTTP {} without a text.", service.target(), answer.status());
            }
            return text;
        } catch (IOException failure) {
            LOG.warn("The language model at {} gave no answer: {}", service.target(), failure.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Object> question(List<Map<String, Object>> history) {
        List<Map<String, Object>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", settings.systemPrompt()));
        messages.addAll(history);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", settings.model());
        json.put("messages", messages);
        json.put("max_tokens", settings.maxTokens());
        json.put("temperature", settings.temperature());
        json.put("stream", false);
        return json;
    }

    private static Optional<String> text(Object answer) {
        return Json.list(Json.map(answer).get("choices")).stream()
                .findFirst()
                .map(choice -> Json.map(Json.map(choice).get("message")).get("content"))
                .filter(String.class::isInstance)
                .map(content -> content.toString().strip())
                .filter(content -> !content.isEmpty());
    }
}
