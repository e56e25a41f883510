package org.parlance.core.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses how a single value is written: plain where every reader takes it for that text, else quoted or as a block. */
final class ScalarText {
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
    private static final Set<String> YAML_1_1_WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile("[-+]?[0-9.][0-9a-fA-FxXoO_.:+-]*([Tt ][0-9:.Zz+ -]*)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile(": |:$| #|^---|^\\.\\.\\.|^\\s|\\s$|\\$\\{");
    private static final Pattern NEEDS_ESCAPES =
            Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF\\p{Cs}]|\\\\[uU]");
    private static final Pattern BLOCKABLE = Pattern.compile("(?s)\\S.*\\n.*");
    private static final Pattern BLOCKABLE_LINE = Pattern.compile("(?s)\\S.*");
    private static final Pattern NOT_IN_BLOCK = Pattern.compile(
            "(?m)^[ \\t]+$|[\\p{Cntrl}&&[^\\n\\t]]|[\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF\\p{Cs}]|\\\\[uU]");

    private ScalarText() {}

    /** The value, a block text with its lines indented by {@code indent}. */
    static String of(Object value, int indent) {
        if (value instanceof YamlWriter.Block block) {
            return text(block.text(), BLOCKABLE_LINE, indent);
        }
        if (value instanceof String text) {
            return text(text, BLOCKABLE, indent);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        throw new IllegalArgumentException(
                "YAML has no form for a %s.".formatted(value.getClass().getName()));
    }

    private static String text(String text, Pattern blockable, int indent) {
        boolean block =
                blockable.matcher(text).matches() && !NOT_IN_BLOCK.matcher(text).find();
        return block ? block(text, indent) : line(text);
    }

    /** A key, always on one line. */
    static String key(Object key) {
        return line(String.valueOf(key));
    }

    private static String line(String text) {
        if (NEEDS_ESCAPES.matcher(text).find()) {
            return escaped(text);
        }
        if (isPlain(text)) {
            return text;
        }
        boolean single = text.indexOf('\'') < 0 && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0);
        return single ? "'" + text + "'" : escaped(text);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !NEEDS_QUOTES.matcher(text).find()
                && !isMisread(text);
    }

    private static boolean isMisread(String text) {
        return CoreSchema.resolve(text) != (Object) text
                || YAML_1_1_WORDS.contains(text.toLowerCase(Locale.ROOT))
                || text.equals("<<")
                || text.equals("=")
                || NUMBER_OR_DATE.matcher(text).matches();
    }

    private static String block(String text, int indent) {
        int breaks = trailingBreaks(text);
        String body = text.substring(0, text.length() - breaks);
        String chomping = breaks == 0 ? "-" : breaks == 1 ? "" : "+";
        StringBuilder out = new StringBuilder("|").append(chomping);
        String padding = " ".repeat(indent);
        body.lines().forEach(line -> out.append('\n').append(line.isEmpty() ? "" : padding + line));
        return out.append("\n".repeat(Math.max(0, breaks - 1))).toString();
    }

    private static int trailingBreaks(String text) {
        int body = text.length();
        while (body > 0 && text.charAt(body - 1) == '\n') {
            body--;
        }
        return text.length() - body;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> escape(c, out));
        return out.append('"').toString();
    }

    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x10000 && NEEDS_ESCAPES.matcher(Character.toString(c)).matches()) {
                    out.append("\\u%04X".formatted(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static String number(Number number) {
        String text = number.toString();
        return switch (text) {
            case "NaN" -> ".nan";
            case "Infinity" -> ".inf";
            case "-Infinity" -> "-.inf";
            default -> text.contains("E-") ? text.replace("E", "e") : text.replace("E", "e+");
        };
    }
}
