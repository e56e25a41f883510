package org.parlance.nlu.duckling;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and ordinals in the words of a language, as ICU spells them. */
final class NumberWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int MOST_WORDS = 8;
    private static final int MOST_ORDINAL = 100;
    private static final long[] MAGNITUDES = {1_000_000_000L, 1_000_000L, 1_000L};
    private static final Map<String, Set<String>> POINTS =
            Map.of("en", Set.of("point"), "de", Set.of("komma"), "es", Set.of("coma"), "fr", Set.of("virgule"));
    private static final Map<String, NumberWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private record Word(String text, int start, int end) {}

    private record Value(long number, int next) {}

    private final String language;
    private final Map<String, Long> cardinals = new HashMap<>();
    private final Map<String, Long> ordinals = new HashMap<>();
    private final Map<String, Long> magnitudes = new HashMap<>();

    private NumberWords(String language) {
        this.language = language;
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        // "zweitausend" is one word, "two thousand" are two.
        int most = normal(format.format(2000)).contains(" ") ? 1_000 : 10_000;
        for (String rule : format.getRuleSetNames()) {
            if (rule.contains("cardinal")) {
                spell(format, rule, most, cardinals);
            } else if (rule.contains("ordinal")) {
                spell(format, rule, MOST_ORDINAL, ordinals);
            }
        }
        for (long magnitude : MAGNITUDES) {
            for (int count = 1; count <= 2; count++) {
                String spelt = normal(format.format(count * magnitude));
                magnitudes.putIfAbsent(spelt.substring(spelt.lastIndexOf(' ') + 1), magnitude);
            }
        }
        if (language.equals("en")) {
            cardinals.put("dozen", 12L);
            cardinals.put("hundred", 100L);
            // A unit of time far more often than an ordinal.
            ordinals.remove("second");
        }
    }

    /** Those of a language by its ISO 639-1 code; spelt once for the process. */
    static NumberWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, NumberWords::new);
    }

    /** The text with digits in place of number words. */
    Digits digits(String text) {
        List<Word> words = words(text);
        Digits.Builder result = new Digits.Builder();
        int copied = 0;
        for (int i = 0; i < words.size(); ) {
            Optional<Value> ordinal = longest(words, i, ordinals, text);
            Optional<Value> cardinal = ordinal.isPresent() ? Optional.empty() : number(words, i, text);
            Optional<Value> found = ordinal.or(() -> cardinal);
            if (found.isPresent()) {
                int next = found.get().next();
                String digits = found.get().number() + (ordinal.isPresent() ? String.valueOf(Digits.ORDINAL) : "");
                if (cardinal.isPresent() && next + 1 < words.size() && isPoint(words.get(next))) {
                    Optional<Value> decimals = longest(words, next + 1, cardinals, text);
                    if (decimals.isPresent()) {
                        digits += "." + decimals.get().number();
                        next = decimals.get().next();
                    }
                }
                result.copy(text, copied, words.get(i).start());
                copied = words.get(next - 1).end();
                result.number(digits, words.get(i).start(), copied);
                i = next;
            } else {
                i++;
            }
        }
        result.copy(text, copied, text.length());
        return result.build();
    }

    /** An expression for the words behind digits, as in "5 million". */
    String anyMagnitude() {
        return "k|" + String.join("|", new TreeSet<>(magnitudes.keySet()));
    }

    /** What such a word multiplies by. */
    long magnitude(String word) {
        return magnitudes.getOrDefault(word.toLowerCase(Locale.ROOT), 1_000L);
    }

    private boolean isPoint(Word word) {
        return POINTS.getOrDefault(language, Set.of()).contains(word.text());
    }

    /** Parts that become smaller: so many millions, so many thousands, and the rest. */
    private Optional<Value> number(List<Word> words, int start, String text) {
        if (isBehindDigits(words.get(start), text)) {
            return Optional.empty();
        }
        long sum = 0;
        long before = Long.MAX_VALUE;
        int at = start;
        int end = start;
        while (at < words.size()) {
            Optional<Value> small = longest(words, one(words, at), cardinals, text);
            int behind = small.map(Value::next).orElse(one(words, at));
            long magnitude = behind < words.size() && (behind == start || isJoined(words, behind - 1, text))
                    ? magnitudes.getOrDefault(words.get(behind).text(), 1L)
                    : 1;
            if ((small.isEmpty() && magnitude == 1) || magnitude >= before) {
                break;
            }
            sum += small.map(Value::number).orElse(1L) * magnitude;
            end = behind + (magnitude > 1 ? 1 : 0);
            before = magnitude;
            at = skipped(words, end, text);
            if (magnitude == 1 || at < 0) {
                break;
            }
        }
        return end == start ? Optional.empty() : Optional.of(new Value(sum, end));
    }

    /** The million of "5 million" is left to the rules, which know digits. */
    private boolean isBehindDigits(Word word, String text) {
        String before = text.substring(0, word.start()).stripTrailing();
        return magnitudes.containsKey(word.text())
                && !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1));
    }

    /** "a" counts as one before "hundred", "thousand" and the like. */
    private int one(List<Word> words, int at) {
        boolean counts = language.equals("en")
                && words.get(at).text().equals("a")
                && at + 1 < words.size()
                && (magnitudes.containsKey(words.get(at + 1).text())
                        || Set.of("hundred", "dozen").contains(words.get(at + 1).text()));
        return counts ? at + 1 : at;
    }

    private int skipped(List<Word> words, int at, String text) {
        if (at >= words.size() || !isJoined(words, at - 1, text)) {
            return -1;
        }
        boolean and = words.get(at).text().equals("and") && at + 1 < words.size();
        return and ? at + 1 : at;
    }

    private static boolean isJoined(List<Word> words, int at, String text) {
        return at >= 0
                && at + 1 < words.size()
                && text.substring(words.get(at).end(), words.get(at + 1).start())
                        .matches(",?\\s|-");
    }

    private static Optional<Value> longest(List<Word> words, int start, Map<String, Long> known, String text) {
        StringBuilder phrase = new StringBuilder();
        Optional<Value> found = Optional.empty();
        for (int i = start; i < Math.min(words.size(), start + MOST_WORDS); i++) {
            if (i > start && !isJoined(words, i - 1, text)) {
                break;
            }
            if (i == start || !words.get(i).text().equals("and")) {
                phrase.append(i == start ? "" : " ").append(words.get(i).text());
                Long value = known.get(phrase.toString());
                found = value == null ? found : Optional.of(new Value(value, i + 1));
            }
        }
        return found;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    private static void spell(RuleBasedNumberFormat format, String rule, int most, Map<String, Long> words) {
        for (long number = words.isEmpty() ? 0 : 1; number < most; number++) {
            words.putIfAbsent(normal(format.format(number, rule)), number);
        }
    }

    /** Without the marks where a long word may be broken; ICU's hyphens are spaces, its "and" is left out. */
    private static String normal(String spelt) {
        return spelt.toLowerCase(Locale.ROOT)
                .replace("\u00AD", "")
                .replace('-', ' ')
                .replace(" and ", " ");
    }
}
