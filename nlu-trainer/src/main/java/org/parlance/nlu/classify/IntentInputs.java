package org.parlance.nlu.classify;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.parlance.core.train.Settings;
import org.parlance.nlu.featurize.Balance;
import org.parlance.nlu.featurize.IntentVectors;
import org.parlance.nlu.math.Likeness;
import org.parlance.nlu.math.Softmax;
import org.parlance.nlu.math.SoftmaxTrainer;
import org.parlance.nlu.math.SparseVector;

/** The vectors of labelled messages and, behind them, of the labels' names; fits models on some of them. */
final class IntentInputs {
    /**
     * What cross-validation chooses.
     *
     * @param names whether the labels' names are examples too
     */
    record Choice(Balance balance, boolean names) {}

    private static final int FEW_UPDATES = 60_000;
    private static final int MOST_EPOCHS = 30;
    private static final int LEAST_EPOCHS = 10;
    /** The first step's rate times the passes, so that few passes come as far as many. */
    private static final float WAY = 7.5f;

    private static final float MOST_RATE = 0.5f;

    private final List<String> labels;
    private final int[] gold;
    private final IntentVectors vectors;
    private final SparseVector[] examples;
    private final SparseVector[] names;
    private final long seed;

    IntentInputs(IntentTrainer.Labelled data, Settings settings, long seed) {
        this.labels = List.copyOf(new TreeSet<>(data.labels()));
        this.gold = data.labels().stream().mapToInt(labels::indexOf).toArray();
        this.vectors = IntentVectors.learn(data.messages(), settings);
        this.examples = data.messages().stream().map(vectors::of).toArray(SparseVector[]::new);
        this.names = data.read().apply(LabelNames.texts(labels)).stream()
                .map(vectors::of)
                .toArray(SparseVector[]::new);
        this.seed = seed;
    }

    /** Sorted. */
    List<String> labels() {
        return labels;
    }

    /** The place of each example's label; not to be changed. */
    int[] gold() {
        return gold;
    }

    IntentVectors vectors() {
        return vectors;
    }

    int size() {
        return gold.length;
    }

    int[] all() {
        return IntStream.range(0, gold.length).toArray();
    }

    /** All examples but these. */
    int[] without(int[] left) {
        boolean[] out = new boolean[gold.length];
        Arrays.stream(left).forEach(i -> out[i] = true);
        return IntStream.range(0, gold.length).filter(i -> !out[i]).toArray();
    }

    SparseVector vector(int example, Choice choice) {
        return vectors.with(choice.balance()).balanced(examples[example]);
    }

    static int epochs(int examples) {
        return Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, FEW_UPDATES / Math.max(1, examples)));
    }

    /** Fits a model on some examples; labels without any of them keep weights that mean nothing. */
    Softmax fit(int[] chosen, Choice choice, IntConsumer epochDone) {
        int[] y = Arrays.stream(chosen).map(i -> gold[i]).toArray();
        int[] named = choice.names() ? Arrays.stream(y).distinct().sorted().toArray() : new int[0];
        IntentVectors balanced = vectors.with(choice.balance());
        SparseVector[] x = IntStream.concat(
                        Arrays.stream(chosen), Arrays.stream(named).map(label -> gold.length + label))
                .mapToObj(i -> i < gold.length ? examples[i] : names[i - gold.length])
                .map(balanced::balanced)
                .toArray(SparseVector[]::new);
        int[] all = IntStream.concat(Arrays.stream(y), Arrays.stream(named)).toArray();
        Likeness likeness = Likeness.of(x, all, shares(y, named.length), vectors.size(), labels.size());
        SoftmaxTrainer.Data data =
                new SoftmaxTrainer.Data(x, all, weights(all), vectors.size(), labels.size(), likeness);
        int epochs = epochs(x.length);
        float rate = Math.min(MOST_RATE, WAY / epochs);
        return SoftmaxTrainer.fit(data, new SoftmaxTrainer.Schedule(epochs, rate), seed, epochDone);
    }

    /** What each vector counts in its label's centre: the label's name, which stands behind the examples, as much as all of these. */
    private float[] shares(int[] y, int names) {
        int[] counts = new int[labels.size()];
        Arrays.stream(y).forEach(label -> counts[label]++);
        float[] shares = new float[y.length + names];
        Arrays.fill(shares, 1);
        for (int i = 0; i < y.length; i++) {
            shares[i] = 1f / counts[y[i]];
        }
        return shares;
    }

    /** Examples of rare labels count more, by the square root of how rare they are, up to three times. */
    private float[] weights(int[] y) {
        int[] counts = new int[labels.size()];
        Arrays.stream(y).forEach(label -> counts[label]++);
        float[] weights = new float[y.length];
        double mean = (double) y.length / labels.size();
        for (int i = 0; i < y.length; i++) {
            weights[i] = (float) Math.max(0.5, Math.min(3, Math.sqrt(mean / counts[y[i]])));
        }
        return weights;
    }
}
