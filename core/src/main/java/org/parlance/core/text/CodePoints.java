package org.parlance.core.text;

import org.parlance.core.message.Span;

/** Converts between Java's UTF-16 indices, which never leave a class, and code points, which everything else uses. */
public final class CodePoints {
    private final String text;
    private final boolean plain;

    public CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /** How many code points the text has. */
    public int length() {
        return plain ? text.length() : text.codePointCount(0, text.length());
    }

    /** The UTF-16 index of a code point. */
    public int utf16(int codePoint) {
        return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
    }

    /** The code point at a UTF-16 index. */
    public int codePoint(int utf16) {
        return plain ? utf16 : text.codePointCount(0, utf16);
    }

    /** The stretch between two UTF-16 indices. */
    public Span span(int start, int end) {
        return new Span(codePoint(start), codePoint(end));
    }

    /** The text of a stretch. */
    public String slice(Span span) {
        return text.substring(utf16(span.start()), utf16(span.end()));
    }
}
