package org.parlance.core.yaml;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON-like Java (Map, List, String, {@link Block}, Number, Boolean, null) as block-style YAML that {@link YamlReader} reads back as the
 * same value; the same value always gives the same text.
 */
public final class YamlWriter {
    private static final int STEP = 2;
    /** A longer key needs the form with a question mark (YAML 1.2, section 7.4.2 allows 1024 characters). */
    private static final int LONGEST_SIMPLE_KEY = 500;

    /** A text that is written as a block also when it has one line, as Rasa writes what users said. */
    public record Block(String text) {}

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /**
     * The whole document, ending in a line break.
     *
     * @throws IllegalArgumentException for a value that YAML has no form for
     */
    public static String write(Object value) {
        YamlWriter writer = new YamlWriter();
        writer.block(value, 0);
        return writer.out.toString();
    }

    /** Writes a value whose first line has {@code indent} columns already. */
    private void block(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            mapping(map, indent);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            sequence(list, indent);
        } else {
            out.append(ScalarText.of(value, Math.max(indent, STEP))).append('\n');
        }
    }

    private void mapping(Map<?, ?> map, int indent) {
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            key(entry.getKey(), indent);
            value(entry.getValue(), indent);
            separator = " ".repeat(indent);
        }
    }

    private void key(Object key, int indent) {
        String text = ScalarText.key(key);
        if (text.length() > LONGEST_SIMPLE_KEY) {
            out.append("? ")
                    .append(text)
                    .append('\n')
                    .append(" ".repeat(indent))
                    .append(':');
        } else {
            out.append(text).append(':');
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n').append(" ".repeat(indent + STEP));
            mapping(map, indent + STEP);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n').append(" ".repeat(indent));
            sequence(list, indent);
        } else {
            out.append(' ').append(ScalarText.of(value, indent + STEP)).append('\n');
        }
    }

    private void sequence(List<?> list, int indent) {
        String separator = "";
        for (Object item : list) {
            out.append(separator).append("- ");
            block(item, indent + STEP);
            separator = " ".repeat(indent);
        }
    }
}
