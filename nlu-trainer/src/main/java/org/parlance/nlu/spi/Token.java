package org.parlance.nlu.spi;

import org.parlance.core.message.Span;

/** A word of a message and where it stands, in code points. */
public record Token(String text, Span span) {
    public static Token of(String text, int start) {
        return new Token(text, new Span(start, start + text.codePointCount(0, text.length())));
    }
}
