package org.parlance.core.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rewrites an expression in the syntax of Python's {@code re} to that of {@link Pattern}. */
final class PythonSyntax {
    private static final String WORD = "\\p{L}\\p{N}_";
    private static final String SPACE = "\\t-\\r\\x1C-\\x20\\x85\\p{Z}";
    private static final String BOUNDARY =
            "(?:(?<=[" + WORD + "])(?![" + WORD + "])|(?<![" + WORD + "])(?=[" + WORD + "]))";
    private static final String NO_BOUNDARY =
            "(?:(?<=[" + WORD + "])(?=[" + WORD + "])|(?<![" + WORD + "])(?![" + WORD + "]))";
    private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d*)(,(\\d*))?}");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?([aiLmsux]*)(?:-([imsx]+))?([:)])");
    private static final Pattern NAME = Pattern.compile("\\(\\?P<([^>]+)>");
    private static final Pattern BACK_REFERENCE = Pattern.compile("\\(\\?P=([^)]+)\\)");

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();
    private int at;

    PythonSyntax(String source) {
        this.source = source;
    }

    String translate() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> group();
                case '{' -> brace();
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
        return out.toString();
    }

    private void escape(boolean inClass) {
        if (at + 1 >= source.length()) {
            throw bad("A backslash stands at the end");
        }
        char c = source.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'w' -> out.append(inClass ? WORD : "[" + WORD + "]");
            case 'W' -> out.append("[^").append(WORD).append(']');
            case 'd' -> out.append("\\p{Nd}");
            case 'D' -> out.append("\\P{Nd}");
            case 's' -> out.append(inClass ? SPACE : "[" + SPACE + "]");
            case 'S' -> out.append("[^").append(SPACE).append(']');
            case 'b' -> out.append(inClass ? "\\x08" : BOUNDARY);
            case 'B' -> out.append(NO_BOUNDARY);
            case 'Z' -> out.append("\\z");
            case 'a' -> out.append("\\x07");
            case 'v' -> out.append("\\x0B");
            case 'U' -> wideEscape();
            case '0' -> out.append("\\x00");
            default -> plainEscape(c);
        }
    }

    private void wideEscape() {
        if (at + 8 > source.length()) {
            throw bad("\\U needs eight digits");
        }
        out.append("\\x{").append(source, at, at + 8).append('}');
        at += 8;
    }

    private void plainEscape(char c) {
        boolean letter = c < 0x80 && Character.isLetter(c);
        if (letter && "AfnrtuxN".indexOf(c) < 0) {
            throw bad("\\" + c + " has no meaning");
        }
        out.append('\\').append(c);
    }

    private void characterClass() {
        out.append('[');
        at++;
        if (at < source.length() && source.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        int first = at;
        while (at < source.length() && (source.charAt(at) != ']' || at == first)) {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(true);
            } else {
                out.append("[]&^".indexOf(c) >= 0 ? "\\" : "").append(c);
                at++;
            }
        }
        if (at >= source.length()) {
            throw bad("A set of characters isn't closed by ]");
        }
        out.append(']');
        at++;
    }

    private void group() {
        String rest = source.substring(at);
        Matcher matcher = NAME.matcher(rest);
        if (matcher.lookingAt()) {
            out.append("(?<").append(javaName(matcher.group(1))).append('>');
        } else if ((matcher = BACK_REFERENCE.matcher(rest)).lookingAt()) {
            out.append("\\k<").append(javaName(matcher.group(1))).append('>');
        } else if ((matcher = FLAGS.matcher(rest)).lookingAt()
                && !matcher.group().equals("(?:")) {
            flags(matcher);
        } else if (rest.startsWith("(?#")) {
            at += Math.max(3, rest.indexOf(')') + 1);
            return;
        } else if (rest.startsWith("(?(")) {
            throw bad("A condition on a group, (?(...), is not supported");
        } else {
            out.append('(');
            at++;
            return;
        }
        at += matcher.end();
    }

    private void flags(Matcher matcher) {
        String on = matcher.group(1).replaceAll("[aLu]", "");
        String off = matcher.group(2) == null ? "" : "-" + matcher.group(2);
        String unicode = on.contains("i") ? "u" : "";
        boolean scoped = matcher.group(3).equals(":");
        if (!on.isEmpty() || !off.isEmpty() || scoped) {
            out.append("(?").append(on).append(unicode).append(off).append(matcher.group(3));
        }
    }

    /** Java's group names have letters and digits only. */
    private String javaName(String name) {
        return names.computeIfAbsent(name, n -> "g" + (names.size() + 1) + n.replaceAll("[^A-Za-z0-9]", ""));
    }

    private void brace() {
        Matcher matcher = QUANTIFIER.matcher(source).region(at, source.length());
        boolean quantifier = matcher.lookingAt() && at > 0 && !matcher.group().equals("{}") && !isBareComma(matcher);
        if (!quantifier) {
            out.append("\\{");
            at++;
            return;
        }
        String least = matcher.group(1).isEmpty() ? "0" : matcher.group(1);
        out.append('{')
                .append(least)
                .append(matcher.group(2) == null ? "" : matcher.group(2))
                .append('}');
        at = matcher.end();
    }

    private static boolean isBareComma(Matcher matcher) {
        return matcher.group(1).isEmpty()
                && (matcher.group(3) == null || matcher.group(3).isEmpty());
    }

    private PatternSyntaxException bad(String what) {
        return new PatternSyntaxException(what, source, Math.min(at, source.length()));
    }
}
