package org.parlance.nlu.tokenize;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.parlance.nlu.spi.Token;

/**
 * Splits tokens of scripts that put no spaces between words: each Chinese character and each piece of hiragana is a token, so
 * that no annotated entity begins within one; katakana and other scripts stay together, Thai, Lao, Khmer and Burmese go by
 * dictionaries.
 */
final class ScriptSplitter {
    private enum Kind {
        SINGLE,
        KANA,
        DICTIONARY,
        OTHER
    }

    private ScriptSplitter() {}

    static List<Token> split(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> isConcerned(token.text()))) {
            return tokens;
        }
        List<Token> pieces = new ArrayList<>();
        tokens.forEach(token -> split(token, pieces));
        return pieces;
    }

    private static boolean isConcerned(String text) {
        return text.codePoints().anyMatch(c -> c > 0xE00 && kind(c) != Kind.OTHER);
    }

    private static void split(Token token, List<Token> pieces) {
        String text = token.text();
        int offset = token.span().start();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            if (kind(text.codePointAt(start)) == Kind.DICTIONARY) {
                pieces.addAll(WordBreaks.of(text.substring(start, end), offset));
            } else if (isWord(text.substring(start, end))) {
                pieces.add(Token.of(text.substring(start, end), offset));
            }
            offset += text.codePointCount(start, end);
            start = end;
        }
    }

    private static int end(String text, int start) {
        Kind kind = kind(text.codePointAt(start));
        int end = text.offsetByCodePoints(start, 1);
        while (kind != Kind.SINGLE && end < text.length() && kind(text.codePointAt(end)) == kind) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** Punctuation that had no space beside it is no word. */
    private static boolean isWord(String piece) {
        return piece.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || "#@&_$€£".indexOf(c) >= 0);
    }

    private static Kind kind(int c) {
        if (c == 0x30FC) {
            return Kind.KANA;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA -> Kind.SINGLE;
            case KATAKANA -> Kind.KANA;
            case THAI, LAO, KHMER, MYANMAR -> Kind.DICTIONARY;
            default -> Kind.OTHER;
        };
    }
}
