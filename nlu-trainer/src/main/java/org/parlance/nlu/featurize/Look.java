package org.parlance.nlu.featurize;

/** How a word looks, as Python's string methods of these names judge. */
public final class Look {
    private Look() {}

    public static boolean isLower(String word) {
        boolean any = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            any |= Character.isLowerCase(c);
        }
        return any;
    }

    public static boolean isUpper(String word) {
        boolean any = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            any |= Character.isUpperCase(c);
        }
        return any;
    }

    /** Upper case at the beginning of each run of letters and nowhere else. */
    public static boolean isTitle(String word) {
        boolean inside = false;
        boolean any = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            boolean upper = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (upper && inside || Character.isLowerCase(c) && !inside) {
                return false;
            }
            inside = upper || Character.isLowerCase(c);
            any |= inside;
        }
        return any;
    }

    public static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (!Character.isDigit(word.codePointAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** A 0 for each ASCII digit. */
    public static String withoutDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isAsciiDigit(word.charAt(i))) {
                return zeroed(word);
            }
        }
        return word;
    }

    private static String zeroed(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isAsciiDigit(letters[i]) ? '0' : letters[i];
        }
        return new String(letters);
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The word's outline: {@code X} upper, {@code x} lower, {@code 0} digit, repeated ones once, other characters as they are. */
    public static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char sign = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != sign) {
                shape.append(sign);
            }
        }
        return shape.toString();
    }
}
