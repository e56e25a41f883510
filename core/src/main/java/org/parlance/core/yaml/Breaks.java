package org.parlance.core.yaml;

/**
 * Hides U+0085, U+2028 and U+2029 from the YAML 1.1 scanner, which would break lines there; in YAML 1.2 they are ordinary
 * characters. They are replaced by private characters that the text doesn't use, and put back into each value.
 */
final class Breaks {
    private static final String UNICODE_BREAKS = "\u0085\u2028\u2029";
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    private final String stand;

    private Breaks(String stand) {
        this.stand = stand;
    }

    static Breaks in(String text) {
        boolean any = text.chars().anyMatch(c -> UNICODE_BREAKS.indexOf(c) >= 0);
        return new Breaks(any ? unused(text) : "");
    }

    String hide(String text) {
        return swap(text, UNICODE_BREAKS, stand);
    }

    String restore(String value) {
        return swap(value, stand, UNICODE_BREAKS);
    }

    private static String unused(String text) {
        StringBuilder unused = new StringBuilder();
        for (char c = FIRST_PRIVATE; c <= LAST_PRIVATE && unused.length() < UNICODE_BREAKS.length(); c++) {
            if (text.indexOf(c) < 0) {
                unused.append(c);
            }
        }
        return unused.length() == UNICODE_BREAKS.length() ? unused.toString() : "";
    }

    private String swap(String text, String from, String to) {
        String swapped = text;
        for (int i = 0; i < stand.length(); i++) {
            swapped = swapped.replace(from.charAt(i), to.charAt(i));
        }
        return swapped;
    }
}
