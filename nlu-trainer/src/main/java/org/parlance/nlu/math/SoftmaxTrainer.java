package org.parlance.nlu.math;

import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits a {@link Softmax} by stochastic gradient descent, one example at a time, with steps that shrink to nothing (Robbins and Monro
 * 1951; Bottou 2012, Stochastic Gradient Descent Tricks). With few examples it finds better weights than AdaGrad, which lifts rare
 * features (measured in docs/understanding.md).
 */
public final class SoftmaxTrainer {
    /**
     * How to fit.
     *
     * @param epochs passes over the examples
     * @param rate the first step's learning rate; the last one's is 0
     */
    public record Schedule(int epochs, float rate) {}

    /**
     * Examples: {@code vectors[i]} belongs to class {@code labels[i]} and counts {@code weights[i]} times.
     *
     * @param likeness how much of what is learnt of a class counts for others
     */
    public record Data(
            SparseVector[] vectors, int[] labels, float[] weights, int features, int classes, Likeness likeness) {}

    private static final float NEGLIGIBLE = 5e-4f;
    private static final float BIAS_RATE = 0.1f;
    /** With more active classes than one in so many, whole rows are quicker than single places. */
    private static final int DENSE = 6;

    private final Data data;
    private final Softmax model;
    private final float[] p;
    private final float[] room;
    private final int[] active;

    private SoftmaxTrainer(Data data) {
        this.data = data;
        int classes = data.classes();
        this.model = new Softmax(classes, new float[data.features() * classes], new float[classes], 1);
        this.p = new float[classes];
        this.room = new float[classes];
        this.active = new int[classes];
    }

    /** The same data, schedule and seed give the same weights; {@code epochDone} is told each finished pass. */
    public static Softmax fit(Data data, Schedule schedule, long seed, IntConsumer epochDone) {
        return new SoftmaxTrainer(data).fit(schedule, seed, epochDone);
    }

    private Softmax fit(Schedule schedule, long seed, IntConsumer epochDone) {
        int[] order = new int[data.labels().length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        long done = 0;
        float steps = (float) schedule.epochs() * order.length;
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            Shuffle.inPlace(order, random);
            for (int i : order) {
                update(i, schedule.rate() * (1 - done++ / steps));
            }
            epochDone.accept(epoch + 1);
        }
        data.likeness().spread(model);
        return model;
    }

    private void update(int example, float rate) {
        SparseVector x = data.vectors()[example];
        System.arraycopy(model.bias(), 0, p, 0, p.length);
        model.add(x, p);
        data.likeness().spread(p, room);
        toProbabilities();
        p[data.labels()[example]] -= 1;
        step(x, rate * data.weights()[example]);
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

    private void step(SparseVector x, float rate) {
        int count = activeClasses();
        int[] indices = x.indices();
        float[] values = x.values();
        for (int i = 0; i < indices.length; i++) {
            if (count * DENSE > p.length) {
                addRow(indices[i] * p.length, -rate * values[i]);
            } else {
                addActive(indices[i] * p.length, -rate * values[i], count);
            }
        }
        float[] bias = model.bias();
        for (int k = 0; k < p.length; k++) {
            bias[k] -= BIAS_RATE * rate * p[k];
        }
    }

    private int activeClasses() {
        int count = 0;
        for (int k = 0; k < p.length; k++) {
            if (p[k] > NEGLIGIBLE || p[k] < -NEGLIGIBLE) {
                active[count++] = k;
            }
        }
        return count;
    }

    private void addRow(int row, float factor) {
        float[] w = model.weights();
        for (int k = 0; k < p.length; k++) {
            w[row + k] += factor * p[k];
        }
    }

    private void addActive(int row, float factor, int count) {
        float[] w = model.weights();
        for (int a = 0; a < count; a++) {
            w[row + active[a]] += factor * p[active[a]];
        }
    }
}
