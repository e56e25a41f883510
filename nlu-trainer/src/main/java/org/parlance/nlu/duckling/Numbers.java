package org.parlance.nlu.duckling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads numbers written in digits, in English words or in both ("5 million"). */
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
    private static final Map<String, Double> SCALES = Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);
    private static final String SCALE = "(?:thousand|million|billion)";
    private static final String PLAIN = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";

    /** An expression for a number in digits, with thousands or decimals; no part of 1/2 or 1.234.567 is one. */
    static final String DIGITS = "(?<!\\d[./])(?:" + PLAIN + ")(?![./]\\d)(?:\\s" + SCALE + ")?";
    /** An expression for a number in words. */
    static final String IN_WORDS = inWords();
    /** An expression for a number. */
    static final String ANY = DIGITS + "|" + IN_WORDS;
    /** An expression for a number that may be below zero. */
    static final String SIGNED = "(?:-|minus\\s|negative\\s)?(?:" + ANY + ")";
    /** An expression for an ordinal in words. */
    static final String ORDINAL_WORDS = String.join("|", ORDINALS.subList(1, ORDINALS.size()));

    private Numbers() {}

    /** The number that a text matched by one of the expressions means; none where it is too large to be one. */
    static OptionalDouble value(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        if (lower.matches("an?")) {
            return OptionalDouble.of(1);
        }
        double sum = 0;
        double part = 0;
        for (String word : lower.split("[\\s-]+")) {
            if (SCALES.containsKey(word)) {
                sum += part * SCALES.get(word);
                part = 0;
            } else {
                part = word.equals("hundred") ? Math.max(1, part) * 100 : part + plain(word);
            }
        }
        return Double.isFinite(sum + part) ? OptionalDouble.of(sum + part) : OptionalDouble.empty();
    }

    private static double plain(String word) {
        if (!word.matches(PLAIN)) {
            return WORDS.getOrDefault(word, 0);
        }
        boolean thousands = word.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        return Double.parseDouble(word.replace(",", thousands ? "" : "."));
    }

    /** The same where a minus may stand before it. */
    static OptionalDouble signed(String text) {
        String positive = text.replaceFirst("(?i)^(?:-|minus\\s|negative\\s)", "");
        OptionalDouble value = value(positive);
        return value.isEmpty() || positive.length() == text.length() ? value : OptionalDouble.of(-value.getAsDouble());
    }

    /** What an ordinal counts; none where it is too large to be one. */
    static OptionalLong ordinal(String text) {
        int index = ORDINALS.indexOf(text.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return OptionalLong.of(index);
        }
        String digits = text.replaceAll("\\D", "");
        return digits.length() > 18 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
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
        String hundreds = "(?:(?:" + below + "\\s)?hundred(?:\\s(?:and\\s)?" + below + ")?|" + below + ")";
        String next = "\\s(?:and\\s)?" + hundreds;
        return hundreds + "(?:\\s" + SCALE + "(?:" + next + "\\s" + SCALE + ")*(?:" + next + ")?)?";
    }
}
