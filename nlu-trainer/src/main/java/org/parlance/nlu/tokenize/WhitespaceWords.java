package org.parlance.nlu.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parlance.nlu.spi.Token;

/**
 * Finds words as Rasa's WhitespaceTokenizer does: punctuation at the edges of words goes, and punctuation between letters unless
 * URLs, e-mail addresses and numbers have it there; words made of emoji go.
 */
final class WhitespaceWords {
    private static final Pattern NO_WORD = Pattern.compile(
            "[^\\w#@&]+(?=\\s|\\z)"
                    + "|(?:\\s|\\A)[^\\w#@&]+(?=[^0-9\\s])"
                    + "|(?<=[^0-9\\s])[^\\w._~:/?#\\[\\]()@!$&*+,;=-]+(?=[^0-9\\s])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1C-\\x1F]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{1F600}-\\x{1F64F}\\x{1F300}-\\x{1F5FF}\\x{1F680}-\\x{1F6FF}"
                    + "\\x{1F1E0}-\\x{1F1FF}\\u2702-\\u27B0\\x{1F900}-\\x{1FAFF}\\u2600-\\u26FF\\uFE0F\\u200D\\u200C]+");
    /** The class that Rasa uses, in which Chinese, Japanese and Korean letters lie. */
    private static final Pattern EMOJI_AND_SCRIPTS =
            Pattern.compile("[\\x{1F600}-\\x{1F64F}\\x{1F300}-\\x{1F5FF}\\x{1F680}-\\x{1F6FF}"
                    + "\\x{1F1E0}-\\x{1F1FF}\\u2702-\\u27B0\\u24C2-\\x{1F251}\\u200D\\u200C]+");

    private final Pattern emoji;

    WhitespaceWords(boolean scriptsAsEmoji) {
        this.emoji = scriptsAsEmoji ? EMOJI_AND_SCRIPTS : EMOJI;
    }

    /** The tokens; a text without any word is one token. */
    List<Token> of(String text) {
        List<Token> tokens = PlainWords.fits(text) ? PlainWords.of(text) : matched(text);
        return tokens.isEmpty() ? List.of(Token.of(text, 0)) : tokens;
    }

    /** The words of any text; none where it has none. */
    List<Token> matched(String text) {
        List<Token> tokens = new ArrayList<>();
        int index = 0;
        int codePoint = 0;
        for (String word : SPACE.split(NO_WORD.matcher(text).replaceAll(" "))) {
            if (!word.isEmpty() && !emoji.matcher(word).matches()) {
                int found = text.indexOf(word, index);
                codePoint += text.codePointCount(index, found);
                Token token = Token.of(word, codePoint);
                tokens.add(token);
                index = found + word.length();
                codePoint = token.span().end();
            }
        }
        return tokens;
    }
}
