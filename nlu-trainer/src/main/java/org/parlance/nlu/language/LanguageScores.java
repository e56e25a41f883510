package org.parlance.nlu.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How well a text fits each of several languages: the logarithm of OpenNLP's confidence, four times over since the detector
 * spreads it thinly over a hundred languages, and a point for each word that the language's examples have.
 *
 * @param words by language, lower-case
 */
record LanguageScores(Map<String, Set<String>> words) {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final double SHARPNESS = 4;
    private static final double LEAST = 1e-6;
    /** A stranger is a language so many times likelier than each of the known ones; below, that is chance with short texts. */
    private static final double STRANGER = 1.5;
    /** What a text longer than this is written in shows at its beginning. */
    private static final int ENOUGH = 500;

    LanguageScores {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        words.forEach((language, known) -> copy.put(language, Collections.unmodifiableSet(new TreeSet<>(known))));
        words = Collections.unmodifiableMap(copy);
    }

    /** Knows these languages by OpenNLP alone. */
    static LanguageScores of(List<String> languages) {
        Map<String, Set<String>> none = new LinkedHashMap<>();
        languages.forEach(language -> none.put(language, Set.of()));
        return new LanguageScores(none);
    }

    static List<String> words(String text) {
        List<String> all = new ArrayList<>();
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                all.add(word);
            }
        }
        return all;
    }

    /** The score of each language, in their order. */
    Map<String, Double> of(String text) {
        String beginning = beginning(text);
        Map<String, Double> confidences = beginning.isBlank() ? Map.of() : Languages.confidences(beginning);
        List<String> said = words(beginning);
        Map<String, Double> scores = new LinkedHashMap<>();
        words.forEach((language, known) -> {
            double confidence = Math.max(LEAST, confidences.getOrDefault(language, LEAST));
            scores.put(language, SHARPNESS * Math.log(confidence) + count(said, known));
        });
        return scores;
    }

    /** The language that the text is in when it is none of these. */
    Optional<String> stranger(String text) {
        String beginning = beginning(text);
        List<String> said = words(beginning);
        boolean known = words.values().stream().anyMatch(some -> 2 * count(said, some) >= said.size());
        Map<String, Double> confidences = known ? Map.of() : Languages.confidences(beginning);
        double best = words.keySet().stream()
                .mapToDouble(language -> confidences.getOrDefault(language, LEAST))
                .max()
                .orElse(LEAST);
        return confidences.entrySet().stream()
                .limit(1)
                .filter(first -> first.getValue() >= STRANGER * best)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The best of some scores; the first of equal ones. */
    static String best(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue)
                        .thenComparing(entry -> -List.copyOf(scores.keySet()).indexOf(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** How much better the best is than the next. */
    static double margin(Map<String, Double> scores) {
        List<Double> sorted =
                scores.values().stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.size() < 2 ? Double.POSITIVE_INFINITY : sorted.get(0) - sorted.get(1);
    }

    static Map<String, Double> sum(Map<String, Double> scores, Map<String, Double> others, double weight) {
        Map<String, Double> sums = new TreeMap<>(Comparator.comparingInt(List.copyOf(scores.keySet())::indexOf));
        scores.forEach((language, score) -> sums.put(language, score + weight * others.get(language)));
        return sums;
    }

    private static long count(List<String> said, Set<String> known) {
        return said.stream().filter(known::contains).count();
    }

    private static String beginning(String text) {
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    }
}
