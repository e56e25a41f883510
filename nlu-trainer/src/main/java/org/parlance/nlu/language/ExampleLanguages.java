package org.parlance.nlu.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/**
 * Tells the language of each example: what {@code metadata: {language: de}} of the example or its intent says, else what
 * OpenNLP detects, where a single example is unclear together with those beside it in its intent.
 */
public final class ExampleLanguages {
    private static final double CLEAR = 1;
    private static final double BESIDE = 0.25;

    private ExampleLanguages() {}

    /** The language of each example, one of these unless its metadata names another. */
    public static List<String> of(NluData data, List<String> languages) {
        LanguageScores scores = LanguageScores.of(languages);
        List<Example> examples = data.examples();
        List<Map<String, Double>> each =
                examples.stream().map(example -> scores.of(example.text())).toList();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            int at = i;
            codes.add(ToldLanguages.of(examples.get(i)).orElseGet(() -> detected(examples, each, at)));
        }
        return codes;
    }

    private static String detected(List<Example> examples, List<Map<String, Double>> scores, int at) {
        Map<String, Double> all = scores.get(at);
        if (LanguageScores.margin(all) < CLEAR) {
            for (int beside = at - 1; beside <= at + 1; beside += 2) {
                if (beside >= 0 && beside < examples.size() && isOneGroup(examples.get(at), examples.get(beside))) {
                    all = LanguageScores.sum(all, scores.get(beside), BESIDE);
                }
            }
        }
        return LanguageScores.best(all);
    }

    private static boolean isOneGroup(Example one, Example other) {
        return one.where().file().equals(other.where().file()) && one.label().equals(other.label());
    }

    /** The examples in each of these languages; says how many there are. */
    public static Map<String, NluData> split(NluData data, List<String> languages, Problems problems) {
        List<String> codes = of(data, languages);
        Map<String, List<Example>> byLanguage = new LinkedHashMap<>();
        languages.forEach(language -> byLanguage.put(language, new ArrayList<>()));
        for (int i = 0; i < codes.size(); i++) {
            Example example = data.examples().get(i);
            Optional.ofNullable(byLanguage.get(codes.get(i))).ifPresent(examples -> examples.add(example));
        }
        report(data, codes, languages, problems);
        Map<String, NluData> parts = new LinkedHashMap<>();
        byLanguage.forEach((language, examples) -> parts.put(language, data.withExamples(examples)));
        return parts;
    }

    private static void report(NluData data, List<String> codes, List<String> languages, Problems problems) {
        Map<String, Integer> counts = new TreeMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        List<String> words = new ArrayList<>();
        languages.forEach(code -> words.add(counts.getOrDefault(code, 0) + " " + code));
        long told = data.examples().stream()
                .filter(example -> ToldLanguages.of(example).isPresent())
                .count();
        problems.add(Problem.note(Location.NONE, "The examples by language: %s.".formatted(String.join(", ", words)))
                .because("Metadata says it of %d, of %d it was detected.".formatted(told, codes.size() - told)));
    }
}
