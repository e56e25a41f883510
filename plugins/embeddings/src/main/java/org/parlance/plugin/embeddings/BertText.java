package org.parlance.plugin.embeddings;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cleans a text and cuts it into words and single punctuation marks as BERT's uncased models learnt it: lower case, without
 * accents, control characters dropped, each Chinese character a word.
 */
final class BertText {
    /** Is told each word: {@code length} letters, and for each letter the code point of the text that it comes from. */
    interface Sink {
        /** Answers whether more words are wanted. */
        boolean word(int[] letters, int[] places, int length);
    }

    private final Sink sink;
    private int[] letters = new int[32];
    private int[] places = new int[32];
    private int length;
    private boolean wanted = true;

    private BertText(Sink sink) {
        this.sink = sink;
    }

    /** Tells the words in order, until no more are wanted. */
    static void words(String text, Sink sink) {
        BertText words = new BertText(sink);
        int place = 0;
        for (int i = 0; i < text.length() && words.wanted; place++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            words.take(c, place);
        }
        words.flush();
    }

    /** Decomposes by itself, since marks that a canonical order would move are dropped anyway. */
    private void take(int c, int place) {
        if (c < 0x80) {
            letter(c, place);
        } else if (!dropped(c)) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                    .forEach(letter -> letter(letter, place));
        }
    }

    private void letter(int c, int place) {
        if (space(c)) {
            flush();
        } else if (punctuation(c) || chinese(c)) {
            flush();
            add(c, place);
            flush();
        } else if (!dropped(c)) {
            add(Character.toLowerCase(c), place);
        }
    }

    private void add(int c, int place) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
            places = Arrays.copyOf(places, length * 2);
        }
        letters[length] = c;
        places[length++] = place;
    }

    private void flush() {
        if (length > 0 && wanted) {
            wanted = sink.word(letters, places, length);
        }
        length = 0;
    }

    /** Characters that a newer Unicode may assign are kept, so that every JDK cuts alike. */
    private static boolean dropped(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> c == 0xFFFD;
        };
    }

    private static boolean space(int c) {
        return !dropped(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean punctuation(int c) {
        if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks that BERT's authors count as Chinese characters. */
    private static boolean chinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
