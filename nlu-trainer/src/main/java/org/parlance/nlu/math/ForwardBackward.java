package org.parlance.nlu.math;

import java.util.Arrays;

/** The forward and backward sums of a {@link Crf} over one sequence, scaled at each token (Rabiner 1989). */
final class ForwardBackward {
    /** What is less likely than this adds nothing that a float could hold beside the rest. */
    private static final float NEGLIGIBLE = 1e-8f;

    private final Crf crf;
    private final int kinds;
    private final int labels;
    /** Exponentials of the transitions, row by row and column by column. */
    private final float[] forth;

    private final float[] back;
    private final float[] inside;
    private final float[] sums;
    private final float[] row;
    private float[] emission = new float[0];
    private float[] alpha = new float[0];
    private float[] beta = new float[0];
    /** For each kind the probability mass that may end at a token. */
    private float[] ends = new float[0];

    private int length;

    ForwardBackward(Crf crf) {
        this.crf = crf;
        this.kinds = crf.kinds();
        this.labels = crf.labels();
        this.forth = new float[crf.transitions().length];
        this.back = new float[(kinds + 1) * (kinds + 1)];
        this.inside = new float[2 * kinds];
        this.sums = new float[kinds + 1];
        this.row = new float[labels];
        refresh();
    }

    /** Takes over the transition weights after they changed. */
    void refresh() {
        for (int i = 0; i < forth.length; i++) {
            forth[i] = FastExp.of(crf.transitions()[i]);
        }
        for (int from = 0; from <= kinds; from++) {
            for (int to = 0; to <= kinds; to++) {
                back[to * (kinds + 1) + from] = forth[from * (kinds + 1) + to];
            }
        }
        for (int i = 0; i < inside.length; i++) {
            inside[i] = FastExp.of(crf.inside()[i]);
        }
    }

    void run(CrfInput input) {
        ensure(input.length());
        crf.score(input, emission);
        for (int t = 0; t < length; t++) {
            exponentials(t * labels);
            forward(t);
        }
        for (int t = length - 1; t >= 0; t--) {
            backward(t);
        }
    }

    float[][] marginals() {
        float[][] marginals = new float[length][labels];
        for (int t = 0; t < length; t++) {
            for (int l = 0; l < labels; l++) {
                marginals[t][l] = marginal(t, l);
            }
        }
        return marginals;
    }

    float marginal(int t, int label) {
        return alpha[t * labels + label] * beta[t * labels + label];
    }

    /** Adds the expected transitions from the token {@code t - 1} to {@code t}, laid out as in {@link Crf}. */
    void addExpected(int t, float[] transitions, float[] insides) {
        int at = t * labels;
        for (int to = 0; to <= kinds; to++) {
            float next = emission[at + to] * beta[at + to];
            if (next > NEGLIGIBLE) {
                addInto(t, to, next, transitions);
            }
        }
        for (int k = 1; t > 0 && k <= kinds; k++) {
            float next = emission[at + kinds + k] * beta[at + kinds + k];
            insides[k - 1] += alpha[at - labels + k] * inside[k - 1] * next;
            insides[kinds + k - 1] += alpha[at - labels + kinds + k] * inside[kinds + k - 1] * next;
        }
    }

    private void addInto(int t, int to, float next, float[] transitions) {
        int n = kinds + 1;
        if (t == 0) {
            transitions[n * n + to] += forth[n * n + to] * next;
            return;
        }
        for (int from = 0; from < n; from++) {
            transitions[from * n + to] += ends[(t - 1) * n + from] * forth[from * n + to] * next;
        }
    }

    private void exponentials(int at) {
        float most = Float.NEGATIVE_INFINITY;
        for (int l = 0; l < labels; l++) {
            most = Math.max(most, emission[at + l]);
        }
        for (int l = 0; l < labels; l++) {
            emission[at + l] = FastExp.of(emission[at + l] - most);
        }
    }

    /** Sets alpha, scaled to a sum of one, and divides the emissions by the scale, so that the backward sums fit. */
    private void forward(int t) {
        int at = t * labels;
        enter(t);
        float sum = 0;
        for (int l = 0; l < labels; l++) {
            alpha[at + l] = row[l] * emission[at + l];
            sum += alpha[at + l];
        }
        float scale = 1 / sum;
        for (int l = 0; l < labels; l++) {
            alpha[at + l] *= scale;
            emission[at + l] *= scale;
        }
        int end = t * (kinds + 1);
        ends[end] = alpha[at];
        for (int k = 1; k <= kinds; k++) {
            ends[end + k] = alpha[at + k] + alpha[at + kinds + k];
        }
    }

    private void enter(int t) {
        int n = kinds + 1;
        Arrays.fill(row, 0);
        if (t == 0) {
            System.arraycopy(forth, n * n, row, 0, n);
            return;
        }
        for (int from = 0; from < n; from++) {
            float mass = ends[(t - 1) * n + from];
            if (mass > NEGLIGIBLE) {
                for (int to = 0; to < n; to++) {
                    row[to] += mass * forth[from * n + to];
                }
            }
        }
        int before = (t - 1) * labels;
        for (int k = 1; k <= kinds; k++) {
            row[kinds + k] = alpha[before + k] * inside[k - 1] + alpha[before + kinds + k] * inside[kinds + k - 1];
        }
    }

    private void backward(int t) {
        int at = t * labels;
        if (t == length - 1) {
            Arrays.fill(beta, at, at + labels, 1);
            return;
        }
        leave(at + labels);
        int next = at + labels;
        beta[at] = sums[0];
        for (int k = 1; k <= kinds; k++) {
            float on = emission[next + kinds + k] * beta[next + kinds + k];
            beta[at + k] = sums[k] + inside[k - 1] * on;
            beta[at + kinds + k] = sums[k] + inside[kinds + k - 1] * on;
        }
    }

    private void leave(int next) {
        int n = kinds + 1;
        Arrays.fill(sums, 0);
        for (int to = 0; to < n; to++) {
            float mass = emission[next + to] * beta[next + to];
            if (mass > NEGLIGIBLE) {
                for (int from = 0; from < n; from++) {
                    sums[from] += mass * back[to * n + from];
                }
            }
        }
    }

    private void ensure(int tokens) {
        if (tokens * labels > emission.length) {
            int capacity = Math.max(tokens, 32);
            emission = new float[capacity * labels];
            alpha = new float[capacity * labels];
            beta = new float[capacity * labels];
            ends = new float[capacity * (kinds + 1)];
        }
        length = tokens;
    }
}
