package org.parlance.nlu.tokenize;

import java.util.List;
import org.parlance.nlu.spi.Token;

/** Cuts any text into tokens, of which there is at least one. */
public interface Cutter {
    /** Longer texts are cut off here: no one says that much, and each component's work stays bounded. */
    int MOST_CODE_POINTS = 20_000;

    List<Token> tokens(String text);

    /** The beginning of a text that is too long, any other as it is. */
    static String shortened(String text) {
        return text.length() <= MOST_CODE_POINTS || text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS));
    }
}
