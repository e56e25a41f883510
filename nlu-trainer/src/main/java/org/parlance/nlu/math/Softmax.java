package org.parlance.nlu.math;

import org.parlance.core.train.ModelFiles;

/**
 * A trained multinomial logistic regression: a weight for each feature and class.
 *
 * @param classes how many
 * @param weights feature by feature, each with one weight a class
 * @param bias one a class
 * @param temperature divides the scores before they become probabilities; fitted on held-out examples
 */
public record Softmax(int classes, float[] weights, float[] bias, double temperature) {

    public int features() {
        return weights.length / Math.max(1, classes);
    }

    public Softmax withTemperature(double other) {
        return new Softmax(classes, weights, bias, other);
    }

    /** The classes' log-odds before scaling. */
    public double[] scores(SparseVector x) {
        float[] sums = bias.clone();
        add(x, sums);
        double[] scores = new double[classes];
        for (int k = 0; k < classes; k++) {
            scores[k] = sums[k];
        }
        return scores;
    }

    /** What one feature adds to a class. */
    public float weight(int feature, int k) {
        return weights[feature * classes + k];
    }

    void add(SparseVector x, float[] sums) {
        int[] indices = x.indices();
        float[] values = x.values();
        for (int i = 0; i < indices.length; i++) {
            add(weights, indices[i] * classes, values[i], sums);
        }
    }

    /** Four at a time: a server's quick compiler doesn't unroll loops, and this is the longest of a parse. */
    private static void add(float[] weights, int row, float value, float[] sums) {
        int k = 0;
        for (int at = row; k + 3 < sums.length; k += 4, at += 4) {
            sums[k] += weights[at] * value;
            sums[k + 1] += weights[at + 1] * value;
            sums[k + 2] += weights[at + 2] * value;
            sums[k + 3] += weights[at + 3] * value;
        }
        for (; k < sums.length; k++) {
            sums[k] += weights[row + k] * value;
        }
    }

    /** Probabilities that add up to 1. */
    public static double[] normalized(double[] scores, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] p = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = StrictMath.exp((scores[k] - most) / temperature);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    public void save(ModelFiles files, String name) {
        files.putFloats(name + ".weights", weights);
        files.putFloats(name + ".bias", bias);
        files.putJson(name + ".temperature.json", temperature);
    }

    public static Softmax load(ModelFiles files, String name) {
        float[] bias = files.floats(name + ".bias");
        double temperature = files.json(name + ".temperature.json") instanceof Number n ? n.doubleValue() : 1;
        return new Softmax(bias.length, files.floats(name + ".weights"), bias, temperature);
    }
}
