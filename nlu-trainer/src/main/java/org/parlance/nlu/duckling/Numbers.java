package org.parlance.nlu.duckling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads numbers written in digits or in English words below a thousand. */
final class Numbers {
    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final List<String> ORDINALS = List.of(
            ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                            + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                    .split(" "));
    private static final Map<String, Integer> WORDS = words();

    /** An expression for a number in digits, with thousands or decimals. */
    static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
    /** An expression for a number in words. */
    static final String IN_WORDS = inWords();
    /** An expression for a number. */
    static final String ANY = DIGITS + "|" + IN_WORDS;
    /** An expression for an ordinal in words. */
    static final String ORDINAL_WORDS = String.join("|", ORDINALS.subList(1, ORDINALS.size()));

    private Numbers() {}

    /** The number that a text matched by one of the expressions means. */
    static OptionalDouble value(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        if (lower.matches(DIGITS)) {
            boolean thousands = lower.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
            return OptionalDouble.of(Double.parseDouble(lower.replace(",", thousands ? "" : ".")));
        }
        if (lower.matches("an?")) {
            return OptionalDouble.of(1);
        }
        double sum = 0;
        for (String word : lower.split("[\\s-]+")) {
            if (word.equals("hundred")) {
                sum = Math.max(1, sum) * 100;
            } else if (WORDS.containsKey(word)) {
                sum += WORDS.get(word);
            } else if (!word.equals("and")) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(sum);
    }

    /** The same where a minus may stand before it. */
    static OptionalDouble signed(String text) {
        if (!text.startsWith("-")) {
            return value(text);
        }
        OptionalDouble positive = value(text.substring(1));
        return positive.isEmpty() ? positive : OptionalDouble.of(-positive.getAsDouble());
    }

    static int ordinal(String text) {
        int index = ORDINALS.indexOf(text.toLowerCase(Locale.ROOT));
        return index >= 0 ? index : Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** A whole number as Long, any other as Double, as JSON has them. */
    static Number json(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < SMALL.size(); i++) {
            words.put(SMALL.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            words.put(TENS.get(i), 20 + 10 * i);
        }
        return words;
    }

    private static String inWords() {
        String small = String.join("|", SMALL);
        String tens = "(?:" + String.join("|", TENS) + ")(?:[\\s-](?:" + String.join("|", SMALL.subList(1, 10)) + "))?";
        String below = "(?:" + tens + "|" + small + ")";
        return "(?:(?:" + below + "\\s)?hundred(?:\\s(?:and\\s)?" + below + ")?|" + below + ")";
    }
}
