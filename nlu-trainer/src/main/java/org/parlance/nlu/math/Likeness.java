package org.parlance.nlu.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How alike classes are: what is learnt of one counts for those like it, too, so that a word that only one of them was seen with
 * tells for its family. Weights {@code V} count as {@code V (I + S)} with S the likeness, which is learning of related tasks whose
 * relation is known (Evgeniou, Micchelli and Pontil 2005, Learning Multiple Tasks with Kernel Methods).
 */
public final class Likeness {
    /** A class is like so many others at most, so that the work doesn't grow with the square of their number. */
    private static final int MOST = 64;

    private final int[][] others;
    private final float[][] cosines;

    private Likeness(double[][] cosines) {
        int classes = cosines.length;
        this.others = new int[classes][];
        this.cosines = new float[classes][];
        for (int k = 0; k < classes; k++) {
            double[] row = cosines[k];
            others[k] = nearest(row, k);
            this.cosines[k] = new float[others[k].length];
            for (int n = 0; n < others[k].length; n++) {
                this.cosines[k][n] = (float) row[others[k][n]];
            }
        }
    }

    /**
     * The cosines between the classes' centres as seen from the middle of all; {@code vectors[i]} counts {@code shares[i]} times in the
     * centre of {@code labels[i]}. A class without a vector is like no other.
     */
    public static Likeness of(SparseVector[] vectors, int[] labels, float[] shares, int features, int classes) {
        float[] sums = new float[features * classes];
        boolean[] known = new boolean[classes];
        for (int i = 0; i < vectors.length; i++) {
            known[labels[i]] = true;
            int[] indices = vectors[i].indices();
            for (int j = 0; j < indices.length; j++) {
                sums[indices[j] * classes + labels[i]] += shares[i] * vectors[i].values()[j];
            }
        }
        double[][] products = products(sums, classes);
        center(products, IntStream.range(0, classes).filter(k -> known[k]).toArray());
        return new Likeness(cosines(products, known));
    }

    /** Adds to each class's score what the scores of those like it add. */
    void spread(float[] scores, float[] room) {
        System.arraycopy(scores, 0, room, 0, scores.length);
        for (int k = 0; k < scores.length; k++) {
            float sum = room[k];
            for (int n = 0; n < others[k].length; n++) {
                sum += cosines[k][n] * room[others[k][n]];
            }
            scores[k] = sum;
        }
    }

    /** The same for all weights. */
    void spread(Softmax softmax) {
        int classes = softmax.classes();
        float[] weights = softmax.weights();
        float[] row = new float[classes];
        float[] room = new float[classes];
        for (int from = 0; from < weights.length; from += classes) {
            System.arraycopy(weights, from, row, 0, classes);
            spread(row, room);
            System.arraycopy(row, 0, weights, from, classes);
        }
        spread(softmax.bias(), room);
    }

    private static double[][] products(float[] sums, int classes) {
        double[][] products = new double[classes][classes];
        int[] active = new int[classes];
        for (int row = 0; row < sums.length; row += classes) {
            int count = 0;
            for (int k = 0; k < classes; k++) {
                if (sums[row + k] != 0) {
                    active[count++] = k;
                }
            }
            for (int a = 0; a < count; a++) {
                double[] of = products[active[a]];
                float value = sums[row + active[a]];
                for (int b = 0; b < count; b++) {
                    of[active[b]] += value * sums[row + active[b]];
                }
            }
        }
        return products;
    }

    /** What the products are after the vectors' mean is taken from each (Gower 1966). */
    private static void center(double[][] products, int[] known) {
        double[] means =
                Arrays.stream(products).mapToDouble(row -> mean(row, known)).toArray();
        double mean = mean(means, known);
        for (int a : known) {
            for (int b : known) {
                products[a][b] += mean - means[a] - means[b];
            }
        }
    }

    /** Added up in this order, which a stream of some Java might not keep. */
    private static double mean(double[] values, int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += values[place];
        }
        return sum / places.length;
    }

    private static double[][] cosines(double[][] products, boolean[] known) {
        double[][] cosines = new double[known.length][known.length];
        for (int a = 0; a < known.length; a++) {
            for (int b = 0; b < known.length; b++) {
                double lengths = Math.sqrt(Math.max(0, products[a][a]) * Math.max(0, products[b][b]));
                cosines[a][b] = known[a] && known[b] && lengths > 0 ? products[a][b] / lengths : 0;
            }
        }
        return cosines;
    }

    /** The places of the largest by amount, ascending; {@code self} is like itself, and so are its weights counted twice. */
    private static int[] nearest(double[] row, int self) {
        return IntStream.range(0, row.length)
                .filter(k -> row[k] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> k == self ? -2 : -Math.abs(row[k]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
