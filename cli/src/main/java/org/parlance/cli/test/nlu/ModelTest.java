package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parlance.cli.model.LoadedModel;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;

/** Tests a model that is there. */
final class ModelTest {
    private static final String UNKNOWN = "The model never considers these intents of the test: %s.";

    private final LoadedModel model;
    private final List<Example> gold;

    ModelTest(LoadedModel model, List<Example> gold) {
        this.model = model;
        this.gold = gold;
    }

    NluResult run(Work work, Problems problems) {
        NluTest test = NluTest.of(model.understanding(), gold, work.threads(), work.progress());
        unknown(test, problems);
        List<Example> training = TrainingData.of(model.file());
        learnt(training, problems);
        Neighbours neighbours = new Neighbours(training);
        List<Confusions.Pair> confusions = Confusions.of(
                test.intents(), one -> neighbours.nearest(one.text(), one.predictedName(), other -> true));
        String measured = "%s on %d examples".formatted(model.file(), gold.size());
        return new NluResult(measured, test, Summary.of(test), confusions, List.of(), Optional.empty());
    }

    /** Who tests with what was learnt from shall not take the figures for those of messages that nobody wrote down before. */
    private void learnt(List<Example> training, Problems problems) {
        Set<List<String>> known = training.stream().map(ModelTest::content).collect(Collectors.toSet());
        long seen =
                gold.stream().map(ModelTest::content).filter(known::contains).count();
        if (2 * seen > gold.size()) {
            problems.add(Problem.warning(
                            Location.NONE,
                            "The model has learnt from %d of these %d examples.".formatted(seen, gold.size()))
                    .because("The figures say little about messages that it doesn't know.")
                    .maybe("--cross-validation was meant, or --nlu should name examples that were held back."));
        }
    }

    private static List<String> content(Example example) {
        return List.of(example.text(), example.label().orElse(""));
    }

    /** Intents that the model never even considers are most often new, and the model old. */
    private static void unknown(NluTest test, Problems problems) {
        Map<String, Long> tested = test.intents().stream()
                .collect(Collectors.groupingBy(IntentResult::gold, TreeMap::new, Collectors.counting()));
        test.intents().stream().flatMap(result -> result.ranking().stream()).forEach(score -> score.name()
                .ifPresent(tested::remove));
        if (!tested.isEmpty()) {
            String names = tested.entrySet().stream()
                    .map(intent -> "%s (%d)".formatted(intent.getKey(), intent.getValue()))
                    .collect(Collectors.joining(", "));
            problems.add(Problem.warning(Location.NONE, UNKNOWN.formatted(names))
                    .because("Their examples can only be wrong.")
                    .maybe("the model is older than they are: train it again, or --model should name another."));
        }
    }
}
