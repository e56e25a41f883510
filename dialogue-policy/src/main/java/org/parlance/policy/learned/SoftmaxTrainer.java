package org.parlance.policy.learned;

import java.util.List;
import java.util.SplittableRandom;
import org.parlance.core.train.TrainingRun;

/** Fits a {@link Softmax} by stochastic gradient descent with AdaGrad's step sizes (Duchi et al. 2011) and L2 decay. */
final class SoftmaxTrainer {
    private static final double RATE = 0.3;
    private static final double EPSILON = 1e-8;
    private static final double L2 = 1e-5;

    private final int labels;
    private final float[] weights;
    private final float[] squares;

    /** An example: the features that are present and the right class. */
    record Sample(int[] features, int label) {}

    private SoftmaxTrainer(int features, int labels) {
        this.labels = labels;
        this.weights = new float[features * labels];
        this.squares = new float[features * labels];
    }

    static Softmax fit(List<Sample> samples, int features, int labels, int epochs, TrainingRun run) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(features, labels);
        int[] order = new int[samples.size()];
        java.util.Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(run.seed());
        for (int epoch = 0; epoch < epochs; epoch++) {
            run.progress().at(LearnedPolicy.NAME, epoch, epochs);
            shuffle(order, random);
            for (int i : order) {
                trainer.step(samples.get(i));
            }
        }
        run.progress().at(LearnedPolicy.NAME, epochs, epochs);
        return new Softmax(trainer.weights, labels);
    }

    private void step(Sample sample) {
        double[] gradient = new Softmax(weights, labels).probabilities(sample.features());
        gradient[sample.label()] -= 1.0;
        for (int feature : sample.features()) {
            int row = feature * labels;
            for (int label = 0; label < labels; label++) {
                int at = row + label;
                double slope = gradient[label] + L2 * weights[at];
                squares[at] += (float) (slope * slope);
                weights[at] -= (float) (RATE * slope / Math.sqrt(squares[at] + EPSILON));
            }
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
