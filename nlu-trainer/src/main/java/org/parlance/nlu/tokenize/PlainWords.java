package org.parlance.nlu.tokenize;

import java.util.ArrayList;
import java.util.List;
import org.parlance.nlu.spi.Token;

/**
 * Finds in a text of printable ASCII characters alone what the expressions of {@link WhitespaceWords} find, in one walk: most
 * messages are such texts, and the expressions cost more than all other work on them.
 */
final class PlainWords {
    /** What stays between letters, as URLs, e-mail addresses and numbers have it there. */
    private static final String KEPT_INSIDE = "._~:/?#[]()@!$&*+,;=-";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private PlainWords(String text) {
        this.text = text;
    }

    static boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The words of a text that {@link #fits}. */
    static List<Token> of(String text) {
        PlainWords words = new PlainWords(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                words.piece(start, i);
                start = i + 1;
            }
        }
        return words.tokens;
    }

    /** What stands between spaces, without the marks at its end and most of those at its beginning. */
    private void piece(int start, int end) {
        int last = end;
        while (last > start && isMark(text.charAt(last - 1))) {
            last--;
        }
        int first = start;
        while (first < last && isMark(text.charAt(first))) {
            first++;
        }
        if (last > start) {
            // The mark right before a digit may be a sign or a currency.
            boolean number = first > start && isDigit(text.charAt(first));
            inside(number ? first - 1 : first, start, last);
        }
    }

    /** Parts words where marks stand between letters. */
    private void inside(int first, int start, int end) {
        int from = first;
        int i = Math.max(first, start + 1);
        while (i < end) {
            int next = i;
            if (!isDigit(text.charAt(i - 1))) {
                while (next < end && parts(text.charAt(next))) {
                    next++;
                }
                next = next > i && isDigit(text.charAt(next)) ? next - 1 : next;
            }
            if (next > i) {
                add(from, i);
                from = next;
                i = next;
            } else {
                i++;
            }
        }
        add(from, end);
    }

    private void add(int from, int to) {
        if (to > from) {
            tokens.add(Token.of(text.substring(from, to), from));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isMark(char c) {
        return !isWord(c) && c != '#' && c != '@' && c != '&';
    }

    private static boolean parts(char c) {
        return !isWord(c) && KEPT_INSIDE.indexOf(c) < 0;
    }
}
