package org.parlance.core.message;

/** A stretch of a text in Unicode code points, from {@code start} (inclusive) to {@code end} (exclusive). */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span must have 0 <= start <= end, not %d to %d.".formatted(start, end));
        }
    }
}
