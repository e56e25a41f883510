package org.parlance.nlu.math;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

/** Fits a {@link Crf} by stochastic gradient descent with AdaGrad; transitions move once for every few sequences. */
public final class CrfTrainer {
    /** Sequences: {@code tokens[i][t]} are the features and {@code labels[i][t]} the label of a token. */
    public record Data(int[][][] tokens, int[][] labels, int features) {}

    /** How to fit: passes over the sequences and the learning rate. */
    public record Schedule(int epochs, float rate) {}

    private static final int TRANSITION_BATCH = 16;
    private static final double NEGLIGIBLE = 1e-3;

    private final Data data;
    private final Schedule schedule;
    private final Crf crf;
    private final ForwardBackward lattice;
    private final float[] squares;
    private final float[] transitionSquares;
    private final float[] startSquares;
    private final double[] transitionGradient;
    private final double[] startGradient;

    private CrfTrainer(Data data, Crf crf, Schedule schedule) {
        this.data = data;
        this.schedule = schedule;
        this.crf = crf;
        this.lattice = new ForwardBackward(crf);
        this.squares = new float[crf.emissions().length];
        this.transitionSquares = new float[crf.transitions().length];
        this.startSquares = new float[crf.labels()];
        this.transitionGradient = new double[crf.transitions().length];
        this.startGradient = new double[crf.labels()];
    }

    /** Fits the weights of {@code allowed}, whose transitions say which label may follow which. */
    public static Crf fit(Data data, Crf allowed, Schedule schedule, long seed, IntConsumer epochDone) {
        CrfTrainer trainer = new CrfTrainer(data, allowed, schedule);
        int[] order = Shuffle.order(data.tokens().length, seed);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            Shuffle.inPlace(order, random);
            trainer.epoch(order);
            epochDone.accept(epoch + 1);
        }
        return allowed;
    }

    private void epoch(int[] order) {
        for (int i = 0; i < order.length; i++) {
            int[][] tokens = data.tokens()[order[i]];
            if (tokens.length > 0) {
                sequence(tokens, data.labels()[order[i]]);
            }
            if (i % TRANSITION_BATCH == TRANSITION_BATCH - 1 || i == order.length - 1) {
                moveTransitions();
            }
        }
    }

    private void sequence(int[][] tokens, int[] gold) {
        lattice.run(tokens);
        for (int t = 0; t < tokens.length; t++) {
            for (int l = 0; l < crf.labels(); l++) {
                double difference = lattice.marginal(t, l) - (gold[t] == l ? 1 : 0);
                if (Math.abs(difference) > NEGLIGIBLE) {
                    moveEmissions(tokens[t], l, (float) difference);
                }
                if (t == 0) {
                    startGradient[l] += difference;
                }
            }
            if (t > 0) {
                lattice.addTransitions(t, transitionGradient);
                transitionGradient[gold[t - 1] * crf.labels() + gold[t]] -= 1;
            }
        }
    }

    private void moveEmissions(int[] features, int label, float difference) {
        float[] weights = crf.emissions();
        float square = difference * difference;
        for (int feature : features) {
            int at = feature * crf.labels() + label;
            squares[at] += square;
            weights[at] -= schedule.rate() * difference / (float) Math.sqrt(squares[at] + 1e-6f);
        }
    }

    private void moveTransitions() {
        move(crf.transitions(), transitionSquares, transitionGradient);
        move(crf.starts(), startSquares, startGradient);
        lattice.refresh();
    }

    private void move(float[] weights, float[] sums, double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            float g = (float) gradient[i];
            if (weights[i] > Float.NEGATIVE_INFINITY && g != 0) {
                sums[i] += g * g;
                weights[i] -= schedule.rate() * g / (float) Math.sqrt(sums[i] + 1e-6f);
            }
        }
        Arrays.fill(gradient, 0);
    }
}
