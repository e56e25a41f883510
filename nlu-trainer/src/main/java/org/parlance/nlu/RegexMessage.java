package org.parlance.nlu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.text.CodePoints;

/** Reads messages that say what they mean: {@code /intent@0.9{"entity": "value"}}. */
public final class RegexMessage {
    private static final Pattern FORM =
            Pattern.compile("/(?<name>[^{@]+)(?<confidence>@[0-9.]+)?(?<entities>\\{.+})?(?<rest>.*)");

    private RegexMessage() {}

    /** The parse; absent for an ordinary text. */
    public static Optional<Parse> read(String text) {
        return read(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As {@link #read(String)}, for these intents and entities only; {@code extractor} is noted on each entity. */
    public static Optional<Parse> read(
            String text, Optional<Set<String>> intents, Optional<Set<String>> entities, Optional<String> extractor) {
        String stripped = text.strip();
        Matcher matcher = FORM.matcher(stripped);
        if (!stripped.startsWith("/") || !matcher.lookingAt()) {
            return Optional.empty();
        }
        String intent = matcher.group("name").strip();
        if (intents.isPresent() && !intents.get().contains(intent)) {
            return Optional.empty();
        }
        List<Entity> found = entities(matcher, new CodePoints(stripped)).stream()
                .filter(entity -> entities.isEmpty() || entities.get().contains(entity.type()))
                .map(entity -> extractor
                        .map(name -> entity.withDetail("extractor", name))
                        .orElse(entity))
                .toList();
        return Optional.of(Parse.of(stripped, IntentScore.of(intent, confidence(matcher.group("confidence"))), found));
    }

    /** What isn't a number is 0, as in Rasa. */
    private static double confidence(String written) {
        if (written == null) {
            return 1;
        }
        try {
            return Math.min(1, Double.parseDouble(written.substring(1)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Entity> entities(Matcher matcher, CodePoints points) {
        if (matcher.group("entities") == null) {
            return List.of();
        }
        Span span = points.span(matcher.start("entities"), matcher.end("entities"));
        List<Entity> entities = new ArrayList<>();
        object(matcher.group("entities")).forEach((type, value) -> {
            if (value instanceof List<?> values) {
                values.forEach(item -> entities.add(Entity.of(type, span, item)));
            } else {
                entities.add(Entity.of(type, span, value));
            }
        });
        return entities;
    }

    /** A text that is no JSON object has no entities, as in Rasa. */
    private static Map<String, Object> object(String json) {
        try {
            return Json.readObject(json);
        } catch (IOException e) {
            return Map.of();
        }
    }
}
