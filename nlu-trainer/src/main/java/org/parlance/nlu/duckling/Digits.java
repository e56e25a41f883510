package org.parlance.nlu.duckling;

import java.util.Arrays;

/**
 * A text whose number words are digits, so that every rule needs to know digits alone, and where each character came from.
 *
 * @param text with digits; an ordinal in words has {@link #ORDINAL} behind them
 * @param starts for each character where in the original text it begins
 * @param ends and where it ends; all digits of one number have the place of all its words
 */
record Digits(String text, int[] starts, int[] ends) {
    /** Marks a number as an ordinal; no one writes this character of the private use area. */
    static final char ORDINAL = '\uE000';

    /** Puts a text together from pieces of the original and numbers in place of others. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        void copy(String original, int from, int to) {
            for (int i = from; i < to; i++) {
                add(original.charAt(i), i, i + 1);
            }
        }

        void number(String digits, int from, int to) {
            for (int i = 0; i < digits.length(); i++) {
                add(digits.charAt(i), from, to);
            }
        }

        private void add(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }

        Digits build() {
            return new Digits(text.toString(), starts, ends);
        }
    }

    /** The finding with its place in the original text. */
    Finding original(Finding found) {
        return new Finding(found.dimension(), starts[found.start()], ends[found.end() - 1], found.value());
    }
}
