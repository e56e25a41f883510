package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.featurize.IntentVectors;
import org.parlance.nlu.math.Folds;
import org.parlance.nlu.math.Parallel;
import org.parlance.nlu.math.Softmax;
import org.parlance.nlu.math.SoftmaxTrainer;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.math.Temperature;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;

/** Fits an {@link IntentModel}, and beside it models on parts of the examples, which tell accuracy and temperature. */
public final class IntentTrainer {
    /** Messages with their labels; both lists are of one length. */
    public record Labelled(List<Message> messages, List<String> labels) {
        public Labelled {
            messages = List.copyOf(messages);
            labels = List.copyOf(labels);
        }
    }

    private static final int FEW_UPDATES = 60_000;
    private static final int MOST_EPOCHS = 30;
    private static final int LEAST_EPOCHS = 10;
    private static final float RATE = 0.1f;
    private static final float DECAY = 1e-4f;
    private static final double LEAST_TEMPERATURE = 0.4;
    private static final double MOST_TEMPERATURE = 1.5;

    private record Held(double[][] scores, int[] gold) {}

    private final IntentVectors vectors;
    private final SparseVector[] inputs;
    private final int[] gold;
    private final List<String> labels;
    private final TrainingRun run;
    private final String what;

    private IntentTrainer(Labelled data, Settings settings, TrainingRun run) {
        this.labels = List.copyOf(new TreeSet<>(data.labels()));
        this.vectors = IntentVectors.learn(data.messages(), settings);
        this.inputs = data.messages().stream().map(vectors::of).toArray(SparseVector[]::new);
        this.gold = data.labels().stream().mapToInt(labels::indexOf).toArray();
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
        List<Callable<Object>> tasks = new ArrayList<>();
        int[] all = java.util.stream.IntStream.range(0, gold.length).toArray();
        tasks.add(() -> fit(all, epoch -> run.progress().at(what, epoch, epochs(gold.length))));
        List<int[]> folds = labels.size() < 2 ? List.of() : Folds.heldOut(gold, run.seed());
        folds.forEach(fold -> tasks.add(() -> held(fold)));
        List<Object> results = Parallel.all(tasks, run.threads());
        Softmax softmax = (Softmax) results.get(0);
        if (folds.isEmpty()) {
            return new IntentModel(labels, vectors, softmax, Optional.empty());
        }
        Held held = joined(results.subList(1, results.size()));
        double temperature = Temperature.fit(held.scores(), held.gold(), LEAST_TEMPERATURE, MOST_TEMPERATURE);
        HeldOut scores = new HeldOut(held.gold().length, Optional.of(accuracy(held)), Optional.empty());
        return new IntentModel(labels, vectors, softmax.withTemperature(temperature), Optional.of(scores));
    }

    private static int epochs(int examples) {
        return Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, FEW_UPDATES / Math.max(1, examples)));
    }

    private Softmax fit(int[] examples, IntConsumer epochDone) {
        SparseVector[] x = Arrays.stream(examples).mapToObj(i -> inputs[i]).toArray(SparseVector[]::new);
        int[] y = Arrays.stream(examples).map(i -> gold[i]).toArray();
        SoftmaxTrainer.Data data = new SoftmaxTrainer.Data(x, y, balance(y), vectors.size(), labels.size());
        return SoftmaxTrainer.fit(
                data, new SoftmaxTrainer.Schedule(epochs(x.length), RATE, DECAY), run.seed(), epochDone);
    }

    /** Examples of rare labels count more, by the square root of how rare they are, up to three times. */
    private float[] balance(int[] y) {
        int[] counts = new int[labels.size()];
        Arrays.stream(y).forEach(label -> counts[label]++);
        float[] weights = new float[y.length];
        double mean = (double) y.length / labels.size();
        for (int i = 0; i < y.length; i++) {
            weights[i] = (float) Math.max(0.5, Math.min(3, Math.sqrt(mean / counts[y[i]])));
        }
        return weights;
    }

    private Held held(int[] fold) {
        boolean[] out = new boolean[gold.length];
        Arrays.stream(fold).forEach(i -> out[i] = true);
        Softmax softmax = fit(
                java.util.stream.IntStream.range(0, gold.length)
                        .filter(i -> !out[i])
                        .toArray(),
                epoch -> {});
        double[][] scores =
                Arrays.stream(fold).mapToObj(i -> softmax.scores(inputs[i])).toArray(double[][]::new);
        return new Held(scores, Arrays.stream(fold).map(i -> gold[i]).toArray());
    }

    private static Held joined(List<Object> parts) {
        double[][] scores = parts.stream()
                .flatMap(part -> Arrays.stream(((Held) part).scores()))
                .toArray(double[][]::new);
        int[] gold = parts.stream()
                .flatMapToInt(part -> Arrays.stream(((Held) part).gold()))
                .toArray();
        return new Held(scores, gold);
    }

    private static double accuracy(Held held) {
        int right = 0;
        for (int i = 0; i < held.gold().length; i++) {
            double[] scores = held.scores()[i];
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
            }
            right += best == held.gold()[i] ? 1 : 0;
        }
        return (double) right / held.gold().length;
    }
}
