package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.parlance.cli.test.nlu.Neighbours.Nearest;

/** Pairs of intents that are taken for each other, most often first, each with the examples that were misread. */
final class Confusions {
    private Confusions() {}

    /**
     * Two intents.
     *
     * @param first the earlier by name
     * @param second the later; empty when nothing at all was understood
     * @param of how many examples the two have in the test
     * @param examples those misread, the surest mistake first
     */
    record Pair(String first, String second, int of, List<Misread> examples) {
        Pair {
            examples = List.copyOf(examples);
        }

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("intents", List.of(first, second));
            json.put("times", (long) examples.size());
            json.put("of", (long) of);
            json.put("examples", examples.stream().map(Misread::toJson).toList());
            return json;
        }
    }

    /**
     * An example that was taken for another intent.
     *
     * @param result what was made of it
     * @param nearest the training example of the wrong intent that is most like it
     */
    record Misread(IntentResult result, Optional<Nearest> nearest) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("text", result.text());
            json.put("intent", result.gold());
            json.put("taken_for", result.predictedName());
            json.put("confidence", result.confidence());
            json.put("where", result.example().where().toString());
            nearest.ifPresent(example -> json.put("nearest", example.toJson()));
            return json;
        }
    }

    /** @param nearest finds what explains a mistake */
    static List<Pair> of(List<IntentResult> results, Function<IntentResult, Optional<Nearest>> nearest) {
        Map<List<String>, List<IntentResult>> pairs = new TreeMap<>(
                Comparator.<List<String>, String>comparing(pair -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        results.stream().filter(result -> !result.right()).forEach(result -> pairs.computeIfAbsent(
                        names(result), key -> new ArrayList<>())
                .add(result));
        Map<String, Integer> support = new TreeMap<>();
        results.forEach(result -> support.merge(result.gold(), 1, Integer::sum));
        return pairs.entrySet().stream()
                .map(pair -> pair(pair.getKey(), pair.getValue(), support, nearest))
                .sorted(Comparator.<Pair>comparingInt(pair -> pair.examples().size())
                        .reversed())
                .toList();
    }

    private static Pair pair(
            List<String> names,
            List<IntentResult> wrong,
            Map<String, Integer> support,
            Function<IntentResult, Optional<Nearest>> nearest) {
        List<Misread> examples = wrong.stream()
                .sorted(Comparator.comparingDouble(IntentResult::confidence).reversed())
                .map(result -> new Misread(result, nearest.apply(result)))
                .toList();
        int of = names.stream().mapToInt(name -> support.getOrDefault(name, 0)).sum();
        return new Pair(names.get(0), names.get(1), of, examples);
    }

    private static List<String> names(IntentResult result) {
        String gold = result.gold();
        String predicted = result.predictedName();
        boolean inOrder = predicted.isEmpty() || gold.compareTo(predicted) <= 0;
        return inOrder ? List.of(gold, predicted) : List.of(predicted, gold);
    }
}
