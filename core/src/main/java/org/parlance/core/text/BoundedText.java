package org.parlance.core.text;

/** A text that lets itself be read only so many times, so that a pattern which backtracks without end comes to one. */
final class BoundedText implements CharSequence {
    /** Thrown when the reads are used up; always caught in this package. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    private static final long LEAST_READS = 1_000_000;
    private static final long READS_PER_CHARACTER = 200;

    private final String text;
    private long left;

    BoundedText(String text) {
        this.text = text;
        this.left = LEAST_READS + READS_PER_CHARACTER * text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
