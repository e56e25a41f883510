package org.parlance.cli.planted;

/** A line of a file that stays the same line while others are put before it or taken away. */
final class Line {
    private String text;

    Line(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void text(String changed) {
        text = changed;
    }

    /** The spaces in front. */
    String indent() {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    boolean isItem() {
        return text.stripLeading().startsWith("- ");
    }

    /** Changes the first place where {@code from} stands as a word of its own. */
    void replace(String from, String to) {
        String word = "(?<![\\w-])" + java.util.regex.Pattern.quote(from) + "(?![\\w-])";
        String changed = text.replaceFirst(word, java.util.regex.Matcher.quoteReplacement(to));
        if (changed.equals(text)) {
            throw new IllegalStateException("\"%s\" does not stand in: %s".formatted(from, text));
        }
        text = changed;
    }
}
