package org.parlance.core.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes XML that is HTML too; every text and value is escaped here and nowhere else. */
public final class Markup {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    public Markup empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but a text. */
    public Markup text(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** For people who read the file. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** Something of our own that is markup already, or a script or style that the parser reads as it is. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(value(attributes[i + 1]))).append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** Tenths of a point are fine enough. */
    public static String number(double value) {
        double tenths = Math.rint(value * 10) / 10;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.format(Locale.ROOT, "%.1f", tenths);
    }

    /** Without the characters that XML doesn't allow at all. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !surrogate && !control && c != 0xFFFE && c != 0xFFFF;
    }
}
