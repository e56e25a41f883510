package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.math.Shuffle;

/**
 * Examples dealt to folds, each intent (and each answer of a retrieval intent) spread as evenly as it goes. An intent with fewer
 * examples than folds is tested in some of them; an example that is the only one of its intent always trains.
 */
final class FoldPlan {
    private static final int ALWAYS_TRAINS = -1;
    private static final int NAMED = 5;

    private final NluData data;
    private final int folds;
    private final int[] foldOf;

    private FoldPlan(NluData data, int folds, int[] foldOf) {
        this.data = data;
        this.folds = folds;
        this.foldOf = foldOf;
    }

    /** The same seed deals the same. */
    static FoldPlan of(NluData data, int folds, long seed) {
        int[] foldOf = new int[data.examples().size()];
        Arrays.fill(foldOf, ALWAYS_TRAINS);
        Random random = new Random(seed);
        int next = 0;
        for (List<Integer> places : byLabel(data).values()) {
            int[] shuffled = places.stream().mapToInt(Integer::intValue).toArray();
            Shuffle.inPlace(shuffled, random);
            for (int i = 0; i < shuffled.length && shuffled.length > 1; i++) {
                foldOf[shuffled[i]] = next++ % folds;
            }
        }
        return new FoldPlan(data, folds, foldOf);
    }

    /** @throws org.parlance.core.problem.ParlanceException when a fold would have nothing to be tested with, or there are errors */
    static void enough(NluData data, int folds, Problems problems) {
        int examples = data.examples().size();
        if (examples < folds && !problems.hasErrors()) {
            String few = "There are fewer examples (%d) than folds (%d).".formatted(examples, folds);
            problems.error(Location.NONE, few, "there should be fewer folds.");
        }
        problems.throwIfErrors(Kind.DATA);
    }

    private static Map<String, List<Integer>> byLabel(NluData data) {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < data.examples().size(); i++) {
            String label = data.examples().get(i).label().orElse("");
            places.computeIfAbsent(label, key -> new ArrayList<>()).add(i);
        }
        return places;
    }

    /** Says once which intents are too small for every fold. */
    void check(Problems problems) {
        List<String> small = byLabel(data).entrySet().stream()
                .filter(label -> !label.getKey().isEmpty() && label.getValue().size() < folds)
                .map(label ->
                        "%s (%d)".formatted(label.getKey(), label.getValue().size()))
                .toList();
        if (!small.isEmpty()) {
            String who = small.size() == 1 ? "An intent has" : small.size() + " intents have";
            String what = "%s fewer than %d examples, one for each fold: %s.".formatted(who, folds, some(small));
            problems.add(Problem.warning(Location.NONE, what)
                    .because("Each is tested in as many folds as it has examples; a single example only trains."));
        }
    }

    private static String some(List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? "%s and %d more".formatted(some, names.size() - NAMED) : some;
    }

    int folds() {
        return folds;
    }

    NluData data() {
        return data;
    }

    /** The places of the examples that a fold tests, in the order of the data. */
    int[] tested(int fold) {
        return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
    }

    /** What is learnt from for a fold; synonyms, expressions and lookups are in all. */
    NluData training(int fold) {
        return new NluData(
                examples(IntStream.range(0, foldOf.length)
                        .filter(i -> foldOf[i] != fold)
                        .toArray()),
                data.synonyms(),
                data.regexes(),
                data.lookups());
    }

    List<Example> examples(int[] places) {
        return Arrays.stream(places).mapToObj(data.examples()::get).toList();
    }

    /** The place in the data and the fold of each example that is tested, in the order of the data. */
    int[] testedAnywhere() {
        return IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] != ALWAYS_TRAINS)
                .toArray();
    }

    int foldOf(int place) {
        return foldOf[place];
    }
}
