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
            int row = indices[i] * classes;
            float value = values[i];
            for (int k = 0; k < classes; k++) {
                sums[k] += weights[row + k] * value;
            }
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
