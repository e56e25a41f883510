package org.parlance.nlu.math;

import java.util.Arrays;
import org.parlance.core.train.ModelFiles;

/**
 * A trained linear-chain conditional random field (Lafferty et al. 2001) whose labels are 0 outside, 1 to {@code kinds} the
 * beginning of each kind of stretch, and then, in the same order, their insides; an inside only follows its own kind.
 *
 * @param emissions feature by feature, each with one weight a label
 * @param dense real value by real value, each with one weight a label
 * @param transitions {@code from * (kinds + 1) + to} between kinds, 0 being outside, the last row from the beginning of a sequence
 * @param inside for each kind the weight from its beginning to its inside, then for each kind that from inside to inside
 */
public record Crf(int kinds, float[] emissions, float[] dense, float[] transitions, float[] inside) {

    /** A field without weights. */
    public static Crf blank(int kinds, int features, int values) {
        int labels = 2 * kinds + 1;
        return new Crf(
                kinds,
                new float[features * labels],
                new float[values * labels],
                new float[(kinds + 2) * (kinds + 1)],
                new float[2 * kinds]);
    }

    public int labels() {
        return 2 * kinds + 1;
    }

    /** The most probable labels of a sequence (Viterbi). */
    public int[] decode(CrfInput input) {
        return new Viterbi(this).decode(input);
    }

    /** The probability of each label at each token (forward-backward). */
    public float[][] marginals(CrfInput input) {
        ForwardBackward lattice = new ForwardBackward(this);
        lattice.run(input);
        return lattice.marginals();
    }

    /** The same field, to which every token outside is so much less likely. */
    public Crf withOutsideReducedBy(float reduction) {
        float[] moved = transitions.clone();
        for (int from = 0; from < moved.length; from += kinds + 1) {
            moved[from] -= reduction;
        }
        return new Crf(kinds, emissions, dense, moved, inside);
    }

    /** Adds another field's weights, so many times. */
    void add(Crf other, float times) {
        add(emissions, other.emissions, times);
        add(dense, other.dense, times);
        add(transitions, other.transitions, times);
        add(inside, other.inside, times);
    }

    private static void add(float[] sum, float[] more, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }

    /** How well each label fits each token by itself, token after token in one array. */
    void score(CrfInput input, float[] scores) {
        int labels = labels();
        Arrays.fill(scores, 0, input.length() * labels, 0);
        float[] whole = new float[labels];
        addRows(input.whole(), whole);
        float[] row = new float[labels];
        for (int t = 0; t < input.length(); t++) {
            System.arraycopy(whole, 0, row, 0, labels);
            addRows(input.tokens()[t], row);
            addDense(input.dense()[t], row);
            System.arraycopy(row, 0, scores, t * labels, labels);
        }
    }

    private void addRows(int[] features, float[] sum) {
        int i = 0;
        for (; i + 3 < features.length; i += 4) {
            addFour(features, i, sum);
        }
        for (; i < features.length; i++) {
            int row = features[i] * sum.length;
            for (int l = 0; l < sum.length; l++) {
                sum[l] += emissions[row + l];
            }
        }
    }

    /** Four rows at a time, because the sum then goes through memory only once for all of them. */
    private void addFour(int[] features, int i, float[] sum) {
        int a = features[i] * sum.length;
        int b = features[i + 1] * sum.length;
        int c = features[i + 2] * sum.length;
        int d = features[i + 3] * sum.length;
        for (int l = 0; l < sum.length; l++) {
            sum[l] += emissions[a + l] + emissions[b + l] + emissions[c + l] + emissions[d + l];
        }
    }

    private void addDense(float[] values, float[] sum) {
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            addFour(values, i, sum);
        }
        for (; i < values.length; i++) {
            for (int l = 0; l < sum.length; l++) {
                sum[l] += values[i] * dense[i * sum.length + l];
            }
        }
    }

    private void addFour(float[] values, int i, float[] sum) {
        float a = values[i];
        float b = values[i + 1];
        float c = values[i + 2];
        float d = values[i + 3];
        int at = i * sum.length;
        int n = sum.length;
        for (int l = 0; l < n; l++) {
            sum[l] += a * dense[at + l] + b * dense[at + n + l] + c * dense[at + 2 * n + l] + d * dense[at + 3 * n + l];
        }
    }

    public void save(ModelFiles files, String name) {
        files.putFloats(name + ".emissions", emissions);
        files.putFloats(name + ".dense", dense);
        files.putFloats(name + ".transitions", transitions);
        files.putFloats(name + ".inside", inside);
    }

    public static Crf load(ModelFiles files, String name) {
        float[] inside = files.floats(name + ".inside");
        return new Crf(
                inside.length / 2,
                files.floats(name + ".emissions"),
                files.floats(name + ".dense"),
                files.floats(name + ".transitions"),
                inside);
    }
}
