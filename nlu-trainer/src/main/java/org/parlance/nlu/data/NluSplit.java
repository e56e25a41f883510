package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Data cut in two, each intent in the same proportion; an intent of at least two examples has some on both sides, any other
 * trains.
 *
 * @param training what is learnt from
 * @param test what is asked afterwards; synonyms, expressions and lookups are on both sides
 */
public record NluSplit(NluData training, NluData test) {
    /** Splits the examples; the same seed gives the same sides. */
    public static NluSplit of(NluData data, double fraction, long seed) {
        Map<String, List<Example>> byLabel = new LinkedHashMap<>();
        data.examples()
                .forEach(example -> byLabel.computeIfAbsent(example.label().orElse(""), none -> new ArrayList<>())
                        .add(example));
        List<Example> training = new ArrayList<>();
        List<Example> test = new ArrayList<>();
        Random random = new Random(seed);
        byLabel.values().forEach(examples -> {
            List<Example> shuffled = new ArrayList<>(examples);
            Collections.shuffle(shuffled, random);
            int cut = cut(shuffled.size(), fraction);
            training.addAll(shuffled.subList(0, cut));
            test.addAll(shuffled.subList(cut, shuffled.size()));
        });
        return new NluSplit(data.withExamples(training), data.withExamples(test));
    }

    /** How many of {@code count} train. */
    private static int cut(int count, double fraction) {
        if (count < 2) {
            return count;
        }
        return (int) Math.max(1, Math.min(count - 1L, Math.round(count * fraction)));
    }
}
