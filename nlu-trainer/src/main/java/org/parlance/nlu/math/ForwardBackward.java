package org.parlance.nlu.math;

import java.util.Arrays;

/** The forward and backward sums of a {@link Crf} over one sequence, scaled at each token (Rabiner 1989). */
final class ForwardBackward {
    private final Crf crf;
    private final int labels;
    private final int[][] predecessors;
    private final double[] factors;
    private final double[] startFactors;
    private double[][] emission = new double[0][];
    private double[][] alpha = new double[0][];
    private double[][] beta = new double[0][];
    private double[] scale = new double[0];
    private int length;

    ForwardBackward(Crf crf) {
        this.crf = crf;
        this.labels = crf.labels();
        this.predecessors = predecessors(crf);
        this.factors = new double[labels * labels];
        this.startFactors = new double[labels];
        refresh();
    }

    /** Takes over the transition weights after they changed. */
    void refresh() {
        for (int l = 0; l < labels; l++) {
            startFactors[l] = StrictMath.exp(crf.starts()[l]);
            for (int p : predecessors[l]) {
                factors[l * labels + p] = StrictMath.exp(crf.transitions()[p * labels + l]);
            }
        }
    }

    void run(int[][] tokens) {
        ensure(tokens.length);
        for (int t = 0; t < length; t++) {
            emit(crf.emissionScores(tokens[t]), emission[t]);
        }
        forward();
        backward();
    }

    double[][] marginals() {
        double[][] marginals = new double[length][labels];
        for (int t = 0; t < length; t++) {
            for (int l = 0; l < labels; l++) {
                marginals[t][l] = marginal(t, l);
            }
        }
        return marginals;
    }

    double marginal(int t, int label) {
        return alpha[t][label] * beta[t][label];
    }

    /** Adds the expected transitions between the tokens {@code t - 1} and {@code t}, laid out as {@link Crf#transitions}. */
    void addTransitions(int t, double[] expected) {
        for (int l = 0; l < labels; l++) {
            double to = emission[t][l] * beta[t][l] / scale[t];
            if (to > 1e-12) {
                for (int p : predecessors[l]) {
                    expected[p * labels + l] += alpha[t - 1][p] * factors[l * labels + p] * to;
                }
            }
        }
    }

    private void emit(double[] scores, double[] into) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        for (int l = 0; l < labels; l++) {
            double difference = scores[l] - most;
            into[l] = difference < -40 ? 1e-18 : StrictMath.exp(difference);
        }
    }

    private void forward() {
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int l = 0; l < labels; l++) {
                alpha[t][l] = (t == 0 ? startFactors[l] : incoming(t, l)) * emission[t][l];
                sum += alpha[t][l];
            }
            scale[t] = sum;
            for (int l = 0; l < labels; l++) {
                alpha[t][l] /= sum;
            }
        }
    }

    private double incoming(int t, int label) {
        double sum = 0;
        double[] before = alpha[t - 1];
        int row = label * labels;
        for (int p : predecessors[label]) {
            sum += before[p] * factors[row + p];
        }
        return sum;
    }

    private void backward() {
        Arrays.fill(beta[length - 1], 1);
        for (int t = length - 2; t >= 0; t--) {
            Arrays.fill(beta[t], 0);
            for (int l = 0; l < labels; l++) {
                double next = emission[t + 1][l] * beta[t + 1][l] / scale[t + 1];
                for (int p : predecessors[l]) {
                    beta[t][p] += factors[l * labels + p] * next;
                }
            }
        }
    }

    private void ensure(int tokens) {
        if (tokens > emission.length) {
            int capacity = Math.max(tokens, 32);
            emission = new double[capacity][labels];
            alpha = new double[capacity][labels];
            beta = new double[capacity][labels];
            scale = new double[capacity];
        }
        length = tokens;
    }

    private static int[][] predecessors(Crf crf) {
        int labels = crf.labels();
        int[][] lists = new int[labels][];
        for (int l = 0; l < labels; l++) {
            int to = l;
            lists[l] = java.util.stream.IntStream.range(0, labels)
                    .filter(p -> crf.transitions()[p * labels + to] > Float.NEGATIVE_INFINITY)
                    .toArray();
        }
        return lists;
    }
}
