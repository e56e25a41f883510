package org.parlance.nlu.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;

/** Reads the entity annotations of an example: {@code [Rome](city)}, {@code [Rome]{"entity": "city"}} and lists of the latter. */
public final class Markup {
    /** A text without its annotations, and what they said. */
    public record Plain(String text, List<Entity> entities) {
        public Plain {
            entities = List.copyOf(entities);
        }
    }

    private static final Pattern ANNOTATION = Pattern.compile("\\[(?<text>[^\\]]+?)](?:"
            + "\\((?<type>[^:)]+?)(?::(?<value>[^)]+))?\\)|\\{(?<json>[^}]+?)}|\\[(?<list>.*?)])");
    private static final Pattern OBJECT = Pattern.compile("\\{([^}]+?)}");
    private static final Set<String> KEYS = Set.of("entity", "role", "group", "value");

    private final String source;
    private final Location where;
    private final Problems problems;
    private final List<Entity> entities = new ArrayList<>();

    private Markup(String source, Location where, Problems problems) {
        this.source = source;
        this.where = where;
        this.problems = problems;
    }

    /** Reads one example; {@code where} is the place of its first character. */
    public static Plain read(String source, Location where, Problems problems) {
        return source.indexOf('[') < 0 ? new Plain(source, List.of()) : new Markup(source, where, problems).read();
    }

    private Plain read() {
        StringBuilder text = new StringBuilder();
        Matcher matcher = ANNOTATION.matcher(source);
        int last = 0;
        while (matcher.find()) {
            text.append(source, last, matcher.start());
            reportUnclosed(source.substring(last, matcher.start()), last);
            int start = text.codePointCount(0, text.length());
            text.append(matcher.group("text"));
            annotate(matcher, new Span(start, text.codePointCount(0, text.length())));
            last = matcher.end();
        }
        reportUnclosed(source.substring(last), last);
        return new Plain(text.append(source, last, source.length()).toString(), entities);
    }

    private void annotate(Matcher matcher, Span span) {
        String surface = matcher.group("text");
        if (matcher.group("type") != null) {
            String value = Optional.ofNullable(matcher.group("value")).orElse(surface);
            entities.add(Entity.of(matcher.group("type"), span, value));
        } else if (matcher.group("json") != null) {
            object(matcher.group("json"), matcher.start("json"), surface, span);
        } else {
            Matcher inner = OBJECT.matcher(matcher.group("list"));
            boolean any = false;
            while (inner.find()) {
                any = true;
                object(inner.group(1), matcher.start("list") + inner.start(1), surface, span);
            }
            if (!any) {
                problems.add(Problem.error(at(matcher.start("list")), "This annotation's list has no {\"entity\": …}.")
                        .maybe("one pair of square brackets is to be left out."));
            }
        }
    }

    private void object(String json, int index, String surface, Span span) {
        Map<String, Object> keys;
        try {
            keys = Json.readObject("{" + json + "}");
        } catch (IOException e) {
            problems.add(Problem.error(at(index - 1), "This annotation is not valid JSON.")
                    .because("It is {" + json + "}.")
                    .maybe("a quote or a comma is missing; names and texts stand in double quotes."));
            return;
        }
        if (isUsable(keys, index)) {
            entities.add(new Entity(
                    keys.get("entity").toString(),
                    span,
                    keys.getOrDefault("value", surface),
                    Optional.ofNullable((String) keys.get("role")),
                    Optional.ofNullable((String) keys.get("group")),
                    new LinkedHashMap<>()));
        }
    }

    private boolean isUsable(Map<String, Object> keys, int index) {
        keys.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add(
                        Problem.warning(at(index - 1), "The key \"%s\" is not known in an annotation.".formatted(key))
                                .because("It has no effect.")
                                .maybe(Suggest.didYouMean(key, KEYS))));
        if (!(keys.get("entity") instanceof String)) {
            problems.error(at(index - 1), "This annotation needs the key \"entity\" with a text.");
            return false;
        }
        for (String key : List.of("role", "group")) {
            if (keys.containsKey(key) && !(keys.get(key) instanceof String)) {
                problems.error(
                        at(index - 1),
                        "The \"%s\" of this annotation must be text.".formatted(key),
                        "it should be quoted: \"" + keys.get(key) + "\".");
                return false;
            }
        }
        if (keys.containsKey("value")
                && !(keys.get("value") instanceof String || keys.get("value") instanceof Number)) {
            problems.error(at(index - 1), "The \"value\" of this annotation must be a text or a number.");
            return false;
        }
        return true;
    }

    /** What looks like an annotation that never ends would silently become part of the text. */
    private void reportUnclosed(String rest, int offset) {
        Matcher matcher = UNCLOSED.matcher(rest);
        while (matcher.find()) {
            problems.add(Problem.warning(at(offset + matcher.start()), "This entity annotation is never closed.")
                    .because("It is learnt as plain text.")
                    .maybe("a \"%s\" is missing.".formatted(closing(matcher))));
        }
    }

    private static final Pattern UNCLOSED = Pattern.compile(
            "\\[[^\\[\\]]+]\\s?(?:(\\()[^()]*$|(\\{)\\s*\"[^}]*$)|\\[[^\\[\\]]+(\\([\\w.:-]+\\)|\\{\\s*\"entity\"[^}]*})");

    private static String closing(Matcher matcher) {
        if (matcher.group(3) != null) {
            return "]";
        }
        return matcher.group(1) != null ? ")" : "}";
    }

    private Location at(int index) {
        return where.plusColumns(source.codePointCount(0, Math.max(0, index)));
    }
}
