package org.parlance.bench.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parlance.nlu.data.Example;

/**
 * Numbers for words and intents.
 *
 * @param places of the words that stand in at least two examples
 * @param intents in the order of their numbers
 */
record Words(Map<String, Integer> places, List<String> intents) {
    static Words of(List<Example> data) {
        Map<String, Integer> seen = new TreeMap<>();
        data.forEach(example -> words(example.text()).distinct().forEach(word -> seen.merge(word, 1, Integer::sum)));
        Map<String, Integer> places = new LinkedHashMap<>();
        seen.forEach((word, times) -> {
            if (times > 1) {
                places.put(word, places.size());
            }
        });
        TreeSet<String> intents = new TreeSet<>();
        data.forEach(example -> intents.add(example.label().orElseThrow()));
        return new Words(places, List.copyOf(intents));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")).filter(word -> !word.isEmpty());
    }

    /** The places of a text's words, sorted, each once. */
    int[] indices(String text) {
        return words(text)
                .map(places::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The same as a row of zeros and ones. */
    float[] row(String text) {
        float[] row = new float[places.size()];
        for (int i : indices(text)) {
            row[i] = 1;
        }
        return row;
    }

    int[] labels(List<Example> data) {
        return data.stream()
                .mapToInt(example -> intents.indexOf(example.label().orElseThrow()))
                .toArray();
    }
}
