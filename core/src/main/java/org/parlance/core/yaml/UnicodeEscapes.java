package org.parlance.core.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes backslash-u escapes outside double quotes, as Rasa does for files of pure ASCII so that escaped emojis work
 * anywhere; an escape behind an even number of backslashes, and one of a control character, stays as it is.
 */
final class UnicodeEscapes {
    private static final Pattern ESCAPE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))");

    private UnicodeEscapes() {}

    static String decode(String text) {
        Matcher escape = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        int end = 0;
        while (escape.find()) {
            String digits = escape.group(2) != null ? escape.group(2) : escape.group(3);
            long point = Long.parseLong(digits, 16);
            decoded.append(text, end, escape.end(1));
            if (point <= Character.MAX_CODE_POINT && !Character.isISOControl((int) point)) {
                decoded.appendCodePoint((int) point);
            } else {
                decoded.append(text, escape.end(1), escape.end());
            }
            end = escape.end();
        }
        return decoded.append(text, end, text.length()).toString();
    }
}
