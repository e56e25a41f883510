package org.parlance.nlu.math;

import java.util.Arrays;

/** Moves a {@link Crf}'s weights against their gradients, each feature the less the more it moved (Duchi et al. 2011). */
final class AdaGrad {
    private static final float LEAST = 1e-6f;

    private final Crf crf;
    private final float rate;
    private final float[] rows;
    private final float[] values;
    private final float[] transitions;
    private final float[] insides;

    AdaGrad(Crf crf, float rate) {
        this.crf = crf;
        this.rate = rate;
        this.rows = new float[crf.emissions().length / crf.labels()];
        this.values = new float[crf.dense().length / crf.labels()];
        this.transitions = new float[crf.transitions().length];
        this.insides = new float[crf.inside().length];
    }

    /** All labels of a feature share one sum of squares: its line of weights is read anyway, a second one isn't. */
    void move(int[] features, Residual residual) {
        for (int feature : features) {
            rows[feature] += residual.square();
            residual.addTo(crf.emissions(), feature * crf.labels(), -step(rows[feature]));
        }
    }

    void move(float[] dense, Residual residual) {
        for (int v = 0; v < dense.length; v++) {
            float value = dense[v];
            if (value != 0) {
                values[v] += residual.square() * value * value;
                residual.addTo(crf.dense(), v * crf.labels(), -step(values[v]) * value);
            }
        }
    }

    /** Moves transitions and insides, whose gradients are zero afterwards. */
    void moveTransitions(float[] gradient, float[] insideGradient) {
        move(crf.transitions(), transitions, gradient);
        move(crf.inside(), insides, insideGradient);
    }

    private void move(float[] weights, float[] squares, float[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            if (gradient[i] != 0) {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= step(squares[i]) * gradient[i];
            }
        }
        Arrays.fill(gradient, 0);
    }

    private float step(float squares) {
        return rate / (float) Math.sqrt(squares + LEAST);
    }
}
