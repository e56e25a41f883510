package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parlance.core.message.Parse;
import org.parlance.nlu.NluModel;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.math.Parallel;

/**
 * Every example understood by a model that learnt from the other folds.
 *
 * @param plan which example was tested in which fold
 * @param folds what each fold came to
 * @param test all that was held out, as one test
 */
record CrossValidation(FoldPlan plan, List<Fold> folds, NluTest test) {
    CrossValidation {
        folds = List.copyOf(folds);
    }

    /**
     * A fold.
     *
     * @param trained how many examples were learnt from
     * @param tested how many were held out
     * @param train figures on those learnt from
     * @param test figures on those held out
     */
    record Fold(int trained, int tested, Map<String, Double> train, Map<String, Double> test) {
        private Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("trained", (long) trained);
            json.put("tested", (long) tested);
            json.put("train", train);
            json.put("test", test);
            return json;
        }
    }

    private record Tested(Fold fold, List<Parse> parses) {}

    /** Trains and tests as many folds at once as there are threads; how many these are changes nothing. */
    static CrossValidation run(MemoryTraining training, FoldPlan plan, Work work) {
        ManyTrainings progress = new ManyTrainings(plan.folds(), work.progress());
        int atOnce = Math.min(plan.folds(), work.threads());
        List<Callable<Tested>> tasks = new ArrayList<>();
        for (int fold = 0; fold < plan.folds(); fold++) {
            int number = fold;
            tasks.add(
                    () -> run(training, plan, number, work.withThreads(work.threads() / atOnce), progress.one(number)));
        }
        List<Tested> tested = Parallel.all(tasks, atOnce);
        return new CrossValidation(plan, tested.stream().map(Tested::fold).toList(), joined(plan, tested));
    }

    private static Tested run(MemoryTraining training, FoldPlan plan, int fold, Work work, ManyTrainings.One progress) {
        NluData learnt = plan.training(fold);
        List<Example> held = plan.examples(plan.tested(fold));
        NluModel model =
                training.train(learnt, work.seed(), work.threads(), progress).model();
        NluTest train = NluTest.of(model, learnt.examples());
        NluTest test = NluTest.of(model, held);
        progress.tested();
        return new Tested(
                new Fold(learnt.examples().size(), held.size(), MainFigures.of(train), MainFigures.of(test)),
                test.parses());
    }

    /** The examples in the order of the data, whichever fold had them. */
    private static NluTest joined(FoldPlan plan, List<Tested> tested) {
        int[] places = plan.testedAnywhere();
        int[] next = new int[plan.folds()];
        List<Parse> parses = Arrays.stream(places)
                .mapToObj(place -> tested.get(plan.foldOf(place)).parses().get(next[plan.foldOf(place)]++))
                .toList();
        return new NluTest(plan.examples(places), parses);
    }

    /** Finds out whether an example was learnt from when another was tested. */
    LearntFrom learntFrom() {
        Map<Example, Integer> fold = IntStream.range(0, plan.data().examples().size())
                .boxed()
                .collect(Collectors.toMap(place -> plan.data().examples().get(place), plan::foldOf));
        return (tested, other) -> !fold.get(tested).equals(fold.get(other));
    }

    /** Whether a model knew one example when it was asked another. */
    interface LearntFrom {
        boolean when(Example tested, Example other);
    }

    Map<String, Spread> train() {
        return Spread.of(folds.stream().map(Fold::train).toList());
    }

    Map<String, Spread> held() {
        return Spread.of(folds.stream().map(Fold::test).toList());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folds", folds.stream().map(Fold::toJson).toList());
        json.put("train", spreads(train()));
        json.put("test", spreads(held()));
        return json;
    }

    private static Map<String, Object> spreads(Map<String, Spread> spreads) {
        Map<String, Object> json = new LinkedHashMap<>();
        spreads.forEach((name, spread) -> json.put(name, spread.toJson()));
        return json;
    }
}
