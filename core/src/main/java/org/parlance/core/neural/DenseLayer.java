package org.parlance.core.neural;

/**
 * A fully connected layer; the arrays are not to be changed.
 *
 * @param inputs how many numbers go in
 * @param outputs how many come out
 * @param weights the weight from input i to output o at {@code i * outputs + o}
 * @param biases one for each output
 */
public record DenseLayer(int inputs, int outputs, float[] weights, float[] biases) {
    public DenseLayer {
        if (weights.length != inputs * outputs || biases.length != outputs) {
            throw new IllegalArgumentException("A layer of %d by %d can't have %d weights and %d biases."
                    .formatted(inputs, outputs, weights.length, biases.length));
        }
    }

    /** Weighted sums of the inputs plus biases; places that are zero cost nothing. */
    float[] sums(float[] row) {
        float[] sums = biases.clone();
        for (int i = 0; i < inputs; i++) {
            if (row[i] != 0) {
                for (int o = 0; o < outputs; o++) {
                    sums[o] += row[i] * weights[i * outputs + o];
                }
            }
        }
        return sums;
    }
}
