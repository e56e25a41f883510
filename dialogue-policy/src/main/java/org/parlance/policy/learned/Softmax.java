package org.parlance.policy.learned;

/**
 * Multinomial logistic regression over sparse binary features: scores are sums of weights, probabilities their softmax.
 *
 * @param weights one row of {@code labels} weights for each feature
 * @param labels how many classes there are
 */
record Softmax(float[] weights, int labels) {

    /** The probability of each class for the features that are present. */
    double[] probabilities(int[] features) {
        double[] scores = new double[labels];
        for (int feature : features) {
            int row = feature * labels;
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[row + label];
            }
        }
        return normalized(scores);
    }

    /** Exponentials divided by their sum, the largest score taken off first so that none overflows. */
    static double[] normalized(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
