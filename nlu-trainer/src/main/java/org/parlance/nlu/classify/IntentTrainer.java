package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.classify.IntentInputs.Choice;
import org.parlance.nlu.featurize.Balance;
import org.parlance.nlu.math.Folds;
import org.parlance.nlu.math.Parallel;
import org.parlance.nlu.math.Shuffle;
import org.parlance.nlu.math.Softmax;
import org.parlance.nlu.math.Temperature;
import org.parlance.nlu.spi.Message;

/** Fits an {@link IntentModel}, and beside it models on parts of the examples, which choose its settings and tell how sure it may be. */
public final class IntentTrainer {
    /**
     * Messages with their labels; both lists are of one length.
     *
     * @param read makes messages of other texts, as those of the examples were made
     */
    public record Labelled(List<Message> messages, List<String> labels, Function<List<String>, List<Message>> read) {
        public Labelled {
            messages = List.copyOf(messages);
            labels = List.copyOf(labels);
        }
    }

    private static final double LEAST_TEMPERATURE = 0.4;
    private static final double MOST_TEMPERATURE = 1.5;
    private static final Balance CLASSICAL = Balance.EQUAL;
    private static final List<Balance> WITH_DENSE =
            List.of(new Balance(0.5f, 1), new Balance(0.5f, 2), new Balance(1, 2));
    /** With more examples a label than this, the labels' names say nothing new. */
    private static final int MANY_PER_LABEL = 50;
    /** Choices are compared on so many parts at most. */
    private static final int COMPARED = 2;

    private static final int GROUPS = 3;
    private static final int LEAST_LABELS = 6;
    private static final int LEAST_EXAMPLES = 60;
    private static final int MOST_STRANGERS = 1500;

    /** A part of the examples, and the choice by which a model without it was fitted. */
    private record Part(int fold, Choice choice) {}

    private final IntentInputs inputs;
    private final List<int[]> folds;
    private final Map<Part, HeldScores> tried = new ConcurrentHashMap<>();
    private final TrainingRun run;
    private final String what;

    private IntentTrainer(Labelled data, Settings settings, TrainingRun run) {
        this.inputs = new IntentInputs(data, settings, run.seed());
        this.folds = inputs.labels().size() < 2 ? List.of() : Folds.heldOut(inputs.gold(), run.seed());
        this.run = run;
        this.what = settings.text("name", "Softmax") + " intents";
    }

    /** Trains; absent when there is nothing to learn from. */
    public static Optional<IntentModel> train(Labelled data, Settings settings, TrainingRun run) {
        return data.messages().isEmpty()
                ? Optional.empty()
                : Optional.of(new IntentTrainer(data, settings, run).train());
    }

    private IntentModel train() {
        Choice choice = choose();
        List<Callable<Object>> tasks = new ArrayList<>();
        tasks.add(() -> inputs.fit(
                inputs.all(), choice, epoch -> run.progress().at(what, epoch, IntentInputs.epochs(inputs.size()))));
        IntStream.range(0, folds.size()).forEach(fold -> tasks.add(() -> tried(fold, choice)));
        List<int[]> groups = folds.isEmpty() ? List.of() : groups();
        groups.forEach(group -> tasks.add(() -> apart(group, choice)));
        List<Object> results = Parallel.all(tasks, run.threads());
        Softmax softmax = (Softmax) results.get(0);
        IntentModel plain = new IntentModel(
                inputs.labels(), inputs.vectors().with(choice.balance()), softmax, Optional.empty(), Optional.empty());
        if (folds.isEmpty()) {
            return plain;
        }
        HeldScores inside = joined(results.subList(1, 1 + folds.size()));
        Optional<HeldScores> outside = groups.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(results.subList(1 + folds.size(), results.size())));
        return calibrated(plain, inside, outside);
    }

    private static IntentModel calibrated(IntentModel plain, HeldScores inside, Optional<HeldScores> outside) {
        double temperature = Temperature.fit(inside.scores(), inside.gold(), LEAST_TEMPERATURE, MOST_TEMPERATURE);
        Confidence confidence = ConfidenceTrainer.fit(inside, outside);
        return new IntentModel(
                plain.labels(),
                plain.vectors(),
                plain.softmax().withTemperature(temperature),
                Optional.of(confidence),
                Optional.of(HeldReport.of(confidence, inside, outside)));
    }

    /** Tries first how much the encoder counts, then whether the labels' names help. */
    private Choice choose() {
        boolean few = inputs.size() <= MANY_PER_LABEL * inputs.labels().size();
        List<Choice> choices = (inputs.vectors().hasDense() ? WITH_DENSE : List.of(CLASSICAL))
                .stream().map(balance -> new Choice(balance, few)).toList();
        Choice best = best(choices);
        return few ? best(List.of(best, new Choice(best.balance(), false))) : best;
    }

    /**
     * The first choice, unless another gets more examples right by more than a standard error of the difference (Breiman et al.
     * 1984's rule): with few examples the differences between good choices are chance.
     */
    private Choice best(List<Choice> choices) {
        int compared = Math.min(COMPARED, folds.size());
        if (choices.size() == 1 || compared == 0) {
            return choices.get(0);
        }
        List<Callable<HeldScores>> tasks = new ArrayList<>();
        choices.forEach(choice -> IntStream.range(0, compared).forEach(fold -> tasks.add(() -> tried(fold, choice))));
        List<HeldScores> results = Parallel.all(tasks, run.threads());
        List<HeldScores> each = IntStream.range(0, choices.size())
                .mapToObj(c -> HeldScores.joined(results.subList(c * compared, (c + 1) * compared)))
                .toList();
        int best = 0;
        for (int c = 1; c < choices.size(); c++) {
            best = each.get(c).clearlyBetterThan(each.get(best)) ? c : best;
        }
        return choices.get(best);
    }

    /** What a model says of a part that it was kept from; the same is not fitted twice. */
    private HeldScores tried(int fold, Choice choice) {
        Part part = new Part(fold, choice);
        HeldScores known = tried.get(part);
        if (known != null) {
            return known;
        }
        HeldScores scores = held(inputs.without(folds.get(fold)), folds.get(fold), choice);
        tried.put(part, scores);
        return scores;
    }

    private HeldScores held(int[] known, int[] fold, Choice choice) {
        Softmax softmax = inputs.fit(known, choice, epoch -> {});
        double[][] scores = Arrays.stream(fold)
                .mapToObj(i -> softmax.scores(inputs.vector(i, choice)))
                .toArray(double[][]::new);
        return new HeldScores(
                scores, Arrays.stream(fold).map(i -> inputs.gold()[i]).toArray());
    }

    /** Labels in groups that are kept from a model in turn; none when there are too few. */
    private List<int[]> groups() {
        int labels = inputs.labels().size();
        if (labels < LEAST_LABELS || inputs.size() < LEAST_EXAMPLES) {
            return List.of();
        }
        int[] order = Shuffle.order(labels, run.seed());
        return IntStream.range(0, Math.min(GROUPS, 1 + folds.size()))
                .mapToObj(group -> IntStream.range(0, labels)
                        .filter(i -> i % GROUPS == group)
                        .map(i -> order[i])
                        .toArray())
                .toList();
    }

    /** What a model says that knows neither these labels nor the first part left out. */
    private HeldScores apart(int[] group, Choice choice) {
        boolean[] strange = new boolean[inputs.labels().size()];
        Arrays.stream(group).forEach(label -> strange[label] = true);
        int[] known = Arrays.stream(inputs.without(folds.get(0)))
                .filter(i -> !strange[inputs.gold()[i]])
                .toArray();
        int[] strangers = IntStream.range(0, inputs.size())
                .filter(i -> strange[inputs.gold()[i]])
                .toArray();
        int step = 1 + strangers.length / MOST_STRANGERS;
        int[] asked = IntStream.concat(
                        Arrays.stream(folds.get(0)).filter(i -> !strange[inputs.gold()[i]]),
                        IntStream.range(0, strangers.length)
                                .filter(i -> i % step == 0)
                                .map(i -> strangers[i]))
                .toArray();
        HeldScores scores = held(known, asked, choice);
        for (double[] row : scores.scores()) {
            Arrays.stream(group).forEach(label -> row[label] = Double.NaN);
        }
        return scores;
    }

    private static HeldScores joined(List<Object> parts) {
        return HeldScores.joined(parts.stream().map(HeldScores.class::cast).toList());
    }
}
