package org.parlance.core.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/**
 * Reads and writes the entity annotations of training data: {@code [Rome](city)}, {@code [NYC](city:New York)},
 * <code>[Rome]{"entity": "city", "role": "from"}</code> and <code>[x][{...}, {...}]</code>; the grammar is Rasa's.
 */
public final class EntityMarkup {
    private static final Pattern ANNOTATION = Pattern.compile("\\[(?<text>[^\\]]+?)\\]"
            + "(?:\\((?<type>[^:)]+?)(?::(?<value>[^)]+))?\\)|\\{(?<one>[^}]+?)\\}|\\[(?<many>.*?)\\])");
    private static final Pattern OBJECT = Pattern.compile("\\{([^}]+?)\\}");
    private static final Pattern UNCLOSED =
            Pattern.compile("\\[[^\\[\\]]+\\](?:\\([^)]*|\\{[^}]*)$", Pattern.MULTILINE);

    private final Location where;
    private final Problems problems;

    /** The text without annotations and the entities in it, offsets in code points of that text. */
    public record Marked(String text, List<Entity> entities) {
        public Marked {
            entities = List.copyOf(entities);
        }
    }

    private EntityMarkup(Location where, Problems problems) {
        this.where = where;
        this.problems = problems;
    }

    /** Reads one example that begins at {@code where}; what can't be read is reported at its column and stays text. */
    public static Marked parse(String example, Location where, Problems problems) {
        return new EntityMarkup(where, problems).parse(example);
    }

    /** The text with its entities annotated; those that have no place of their own in it are left out. */
    public static String write(String text, List<Entity> entities) {
        CodePoints points = new CodePoints(text);
        List<Entity> ordered = entities.stream()
                .sorted(Comparator.comparingInt(entity -> entity.span().start()))
                .toList();
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (Entity entity : ordered) {
            Span span = entity.span();
            if (span.start() >= end && span.end() > span.start() && span.end() <= points.length()) {
                out.append(points.slice(new Span(end, span.start())));
                out.append(annotation(points.slice(span), entity));
                end = span.end();
            }
        }
        return out.append(points.slice(new Span(end, points.length()))).toString();
    }

    /** The words of one entity with its annotation, as it stands in a text. */
    public static String write(String text, Entity entity) {
        return annotation(new CodePoints(text).slice(entity.span()), entity);
    }

    private static String annotation(String text, Entity entity) {
        boolean isText = text.equals(entity.value());
        if (isText && entity.role().isEmpty() && entity.group().isEmpty()) {
            return "[%s](%s)".formatted(text, entity.type());
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("entity", entity.type());
        entity.role().ifPresent(role -> keys.put("role", role));
        entity.group().ifPresent(group -> keys.put("group", group));
        if (!isText) {
            keys.put("value", entity.value());
        }
        return "[%s]%s".formatted(text, Json.write(keys));
    }

    private Marked parse(String example) {
        List<Entity> entities = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher match = ANNOTATION.matcher(example);
        int end = 0;
        while (match.find()) {
            plain.append(example, end, match.start());
            int start = plain.codePointCount(0, plain.length());
            String text = match.group("text");
            plain.append(text);
            Span span = new Span(start, start + text.codePointCount(0, text.length()));
            entities.addAll(annotated(match, span, column(example, match.start())));
            end = match.end();
        }
        plain.append(example, end, example.length());
        unclosed(example, end);
        return new Marked(plain.toString(), entities);
    }

    private List<Entity> annotated(Matcher match, Span span, Location at) {
        String text = match.group("text");
        if (match.group("type") != null) {
            String value = match.group("value") == null ? text : match.group("value");
            return List.of(Entity.of(match.group("type"), span, value));
        }
        List<Entity> entities = new ArrayList<>();
        String objects = match.group("one") == null ? match.group("many") : "{" + match.group("one") + "}";
        Matcher each = OBJECT.matcher(objects);
        while (each.find()) {
            object(each.group(), text, span, at).ifPresent(entities::add);
        }
        return entities;
    }

    private Optional<Entity> object(String json, String text, Span span, Location at) {
        Map<String, Object> keys;
        try {
            keys = Json.readObject(json);
        } catch (IOException notJson) {
            problems.add(Problem.error(at, "The annotation of \"%s\" is no JSON object.".formatted(text))
                    .because(json + " is " + notJson.getMessage() + ".")
                    .maybe("it should read {\"entity\": \"city\", \"role\": \"from\"}."));
            return Optional.empty();
        }
        if (!(keys.get("entity") instanceof String type)) {
            problems.error(at, "The annotation of \"%s\" needs the key \"entity\" with a text.".formatted(text));
            return Optional.empty();
        }
        Entity entity = Entity.of(type, span, keys.getOrDefault("value", text));
        entity = keys.get("role") == null
                ? entity
                : entity.withRole(keys.get("role").toString());
        return Optional.of(
                keys.get("group") == null
                        ? entity
                        : entity.withGroup(keys.get("group").toString()));
    }

    private void unclosed(String example, int from) {
        Matcher match = UNCLOSED.matcher(example);
        if (match.find(from)) {
            problems.add(Problem.warning(column(example, match.start()), "This entity annotation is never closed.")
                    .because("It is read as plain text.")
                    .maybe("a closing bracket is missing."));
        }
    }

    private Location column(String example, int utf16) {
        return where.plusColumns(example.codePointCount(0, utf16));
    }
}
