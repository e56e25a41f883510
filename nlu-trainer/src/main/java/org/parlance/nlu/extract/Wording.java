package org.parlance.nlu.extract;

import java.util.Locale;
import org.parlance.nlu.featurize.Look;
import org.parlance.nlu.spi.Message;

/** A message's words as the extractor compares them (lower-cased, each digit a zero), and their shapes. */
record Wording(String[] words, String[] shapes) {
    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    private static final int LONGEST_WORD = 60;

    static Wording of(Message message) {
        int n = message.tokens().size();
        String[] words = new String[n];
        String[] shapes = new String[n];
        for (int t = 0; t < n; t++) {
            String text = cut(message.tokens().get(t).text());
            words[t] = normalized(text);
            shapes[t] = Look.shape(text);
        }
        return new Wording(words, shapes);
    }

    int length() {
        return words.length;
    }

    /** A word, or a mark for what lies before or behind the message. */
    String word(int t) {
        return at(words, t);
    }

    String shape(int t) {
        return at(shapes, t);
    }

    private static String at(String[] texts, int t) {
        return t < 0 ? BEGIN : t >= texts.length ? END : texts[t];
    }

    private static String normalized(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().noneMatch(Character::isDigit)) {
            return lower;
        }
        StringBuilder zeros = new StringBuilder(lower.length());
        lower.chars().forEach(c -> zeros.append(c >= '0' && c <= '9' ? '0' : (char) c));
        return zeros.toString();
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
