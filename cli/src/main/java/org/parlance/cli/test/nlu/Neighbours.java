package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parlance.nlu.data.Example;

/**
 * Finds the training example of an intent whose text is most like another's: the cosine between texts as words, pairs of words
 * and pieces of three characters, rare ones counting more (Salton and Buckley 1988). It looks at texts alone, so it explains any
 * model, and none exactly.
 */
final class Neighbours {
    private static final int PIECE = 3;

    private final Map<String, List<Known>> byIntent = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final int size;

    private record Known(Example example, Map<String, Double> terms) {}

    /**
     * The nearest example.
     *
     * @param example a training example
     * @param similarity from 0, nothing in common, to 1
     */
    record Nearest(Example example, double similarity) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("text", example.text());
            json.put("similarity", similarity);
            json.put("where", example.where().toString());
            return json;
        }
    }

    Neighbours(List<Example> training) {
        List<List<String>> terms =
                training.stream().map(example -> terms(example.text())).toList();
        Map<String, Integer> frequencies = new HashMap<>();
        terms.forEach(one -> one.stream().distinct().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        size = training.size();
        frequencies.forEach((term, count) -> weights.put(term, weight(count)));
        for (int i = 0; i < training.size(); i++) {
            Known known = new Known(training.get(i), vector(terms.get(i)));
            known.example().intent().ifPresent(intent -> byIntent.computeIfAbsent(intent, key -> new ArrayList<>())
                    .add(known));
        }
    }

    /** The example of the intent that is most like a text, among those that may be looked at; empty where none has anything in common. */
    Optional<Nearest> nearest(String text, String intent, Predicate<Example> allowed) {
        Map<String, Double> asked = vector(terms(text));
        Optional<Nearest> best = Optional.empty();
        for (Known known : byIntent.getOrDefault(intent, List.of())) {
            double similarity = allowed.test(known.example()) ? cosine(asked, known.terms()) : 0;
            if (similarity > best.map(Nearest::similarity).orElse(0.0)) {
                best = Optional.of(new Nearest(known.example(), similarity));
            }
        }
        return best;
    }

    private double weight(int count) {
        return 1 + StrictMath.log((1.0 + size) / (1.0 + count));
    }

    /** Of length 1. */
    private Map<String, Double> vector(List<String> terms) {
        Map<String, Double> vector = new LinkedHashMap<>();
        terms.forEach(term -> vector.merge(term, weights.getOrDefault(term, weight(0)), Double::sum));
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
        vector.replaceAll((term, value) -> value / length);
        return vector;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> term : one.entrySet()) {
            sum += term.getValue() * other.getOrDefault(term.getKey(), 0.0);
        }
        return Math.min(1, sum);
    }

    private static List<String> terms(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
        List<String> terms = new ArrayList<>(words);
        for (int i = 0; i + 1 < words.size(); i++) {
            terms.add(words.get(i) + ' ' + words.get(i + 1));
        }
        String padded = words.stream().collect(Collectors.joining(" ", " ", " "));
        for (int i = 0; i + PIECE <= padded.length(); i++) {
            terms.add('\u0001' + padded.substring(i, i + PIECE));
        }
        return terms;
    }
}
