package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;

/**
 * A single value: its text, how that was written, and what it means in the YAML 1.2 core schema (null, Boolean, Long, Double,
 * or the text itself; whole numbers beyond 64 bits stay text). {@code lineStarts} holds the place of each line of a block.
 */
public record YamlScalar(String text, Style style, Object value, Location location, List<Location> lineStarts)
        implements YamlNode {

    /** How a scalar was written; {@code EXPANDED} is plain text into which environment variables were put. */
    public enum Style {
        PLAIN,
        EXPANDED,
        QUOTED,
        LITERAL,
        FOLDED
    }

    public YamlScalar {
        Objects.requireNonNull(text, "text");
        lineStarts = List.copyOf(lineStarts);
    }

    /** True where quotes or a block say that this is text, whatever it looks like. */
    public boolean isQuoted() {
        return style != Style.PLAIN && style != Style.EXPANDED;
    }

    @Override
    public boolean isNull() {
        return value == null;
    }

    /** The lines of the text, each with its own place: an example in {@code examples: |} is one of them. */
    public List<YamlLine> lines() {
        List<String> texts = text.lines().toList();
        Location first = style == Style.QUOTED ? location.plusColumns(1) : location;
        List<YamlLine> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new YamlLine(texts.get(i), i < lineStarts.size() ? lineStarts.get(i) : first));
        }
        return lines;
    }

    @Override
    public String kind() {
        if (value == null) {
            return "empty";
        }
        if (value instanceof String) {
            return "the text \"" + abbreviated() + "\"";
        }
        return value instanceof Boolean ? "the truth value " + text : "the number " + abbreviated();
    }

    @Override
    public Object plain() {
        return value;
    }

    @Override
    public Optional<String> asString(String what, Problems problems) {
        return value instanceof String string ? Optional.of(string) : YamlNode.super.asString(what, problems);
    }

    @Override
    public Optional<String> asText(String what, Problems problems) {
        return value == null ? YamlNode.super.asText(what, problems) : Optional.of(text);
    }

    @Override
    public Optional<Boolean> asBool(String what, Problems problems) {
        return meaning() instanceof Boolean truth ? Optional.of(truth) : YamlNode.super.asBool(what, problems);
    }

    @Override
    public Optional<Double> asNumber(String what, Problems problems) {
        return meaning() instanceof Number number
                ? Optional.of(number.doubleValue())
                : YamlNode.super.asNumber(what, problems);
    }

    @Override
    public Optional<Long> asInteger(String what, Problems problems) {
        return meaning() instanceof Long number ? Optional.of(number) : YamlNode.super.asInteger(what, problems);
    }

    /** A number may come from the environment, although its value is text then. */
    private Object meaning() {
        return style == Style.EXPANDED ? CoreSchema.resolve(text) : value;
    }

    private String abbreviated() {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "...";
    }
}
