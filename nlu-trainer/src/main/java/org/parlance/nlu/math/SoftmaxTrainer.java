package org.parlance.nlu.math;

import java.util.Random;
import java.util.function.IntConsumer;

/** Fits a {@link Softmax} by stochastic gradient descent with AdaGrad (Duchi et al. 2011), one example at a time. */
public final class SoftmaxTrainer {
    /**
     * How to fit.
     *
     * @param epochs passes over the examples
     * @param rate learning rate
     * @param decay how much of a weight goes at each of its updates, times the learning rate
     */
    public record Schedule(int epochs, float rate, float decay) {}

    /** Examples: {@code vectors[i]} belongs to class {@code labels[i]} and counts {@code weights[i]} times. */
    public record Data(SparseVector[] vectors, int[] labels, float[] weights, int features, int classes) {}

    private static final float NEGLIGIBLE = 5e-4f;

    private final Data data;
    private final Schedule schedule;
    private final Softmax model;
    private final float[] squares;
    private final float[] biasSquares;
    private final float[] p;
    private final int[] active;

    private SoftmaxTrainer(Data data, Schedule schedule) {
        this.data = data;
        this.schedule = schedule;
        int classes = data.classes();
        this.model = new Softmax(classes, new float[data.features() * classes], new float[classes], 1);
        this.squares = new float[data.features() * classes];
        this.biasSquares = new float[classes];
        this.p = new float[classes];
        this.active = new int[classes];
    }

    /** The same data, schedule and seed give the same weights; {@code epochDone} is told each finished pass. */
    public static Softmax fit(Data data, Schedule schedule, long seed, IntConsumer epochDone) {
        return new SoftmaxTrainer(data, schedule).fit(seed, epochDone);
    }

    private Softmax fit(long seed, IntConsumer epochDone) {
        int[] order = new int[data.labels().length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            Shuffle.inPlace(order, random);
            for (int i : order) {
                update(i);
            }
            epochDone.accept(epoch + 1);
        }
        return model;
    }

    private void update(int example) {
        SparseVector x = data.vectors()[example];
        System.arraycopy(model.bias(), 0, p, 0, p.length);
        model.add(x, p);
        toProbabilities();
        p[data.labels()[example]] -= 1;
        int count = 0;
        for (int k = 0; k < p.length; k++) {
            if (p[k] > NEGLIGIBLE || p[k] < -NEGLIGIBLE) {
                active[count++] = k;
            }
        }
        if (count > 0) {
            step(x, data.weights()[example], count);
        }
    }

    private void toProbabilities() {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : p) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int k = 0; k < p.length; k++) {
            float difference = p[k] - most;
            p[k] = difference < -20 ? 0 : (float) StrictMath.exp(difference);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
    }

    private void step(SparseVector x, float weight, int count) {
        float[] w = model.weights();
        int[] indices = x.indices();
        float[] values = x.values();
        float shrink = 1 - schedule.rate() * schedule.decay();
        for (int i = 0; i < indices.length; i++) {
            int row = indices[i] * p.length;
            float value = values[i] * weight;
            for (int a = 0; a < count; a++) {
                int at = row + active[a];
                float gradient = p[active[a]] * value;
                squares[at] += gradient * gradient;
                w[at] = w[at] * shrink - schedule.rate() * gradient / (float) Math.sqrt(squares[at] + 1e-6f);
            }
        }
        biasStep(weight, count);
    }

    private void biasStep(float weight, int count) {
        for (int a = 0; a < count; a++) {
            int k = active[a];
            float gradient = p[k] * weight;
            biasSquares[k] += gradient * gradient;
            model.bias()[k] -= 0.1f * schedule.rate() * gradient / (float) Math.sqrt(biasSquares[k] + 1e-6f);
        }
    }
}
