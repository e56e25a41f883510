package org.parlance.nlu.tokenize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.parlance.nlu.spi.Token;

/**
 * Cuts at the word boundaries of Unicode Standard Annex 29, and by ICU's dictionaries where scripts put no spaces: Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese. The JDK's own iterator has a dictionary for Thai alone, and that in a module which
 * small run-time images leave out.
 */
final class WordBreaks {
    /** Loaded once for the process, and only when a text needs it: its data takes some hundred milliseconds. */
    private static final class Holder {
        static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    }

    private WordBreaks() {}

    /** The words of a text that begins at a code point of the message; punctuation and spaces are none. */
    static List<Token> of(String text, int offset) {
        BreakIterator words = (BreakIterator) Holder.WORDS.clone();
        words.setText(text);
        List<Token> found = new ArrayList<>();
        int at = offset;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String word = text.substring(start, end);
            Token token = Token.of(word, at);
            if (isWord(word)) {
                found.add(token);
            }
            at = token.span().end();
            start = end;
        }
        return found;
    }

    private static boolean isWord(String piece) {
        return piece.codePoints().anyMatch(WordBreaks::isTelling);
    }

    private static boolean isTelling(int c) {
        return Character.isLetterOrDigit(c)
                || "#@&_$€£+%".indexOf(c) >= 0
                || c > 0x2000 && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
