package org.parlance.nlu.math;

import java.util.Arrays;

/** Finds the most probable labels of a sequence by a {@link Crf}; works along what can follow what. */
final class Viterbi {
    private final Crf crf;
    private final int kinds;
    /** The best score of a path up to the last token, for each kind (0: outside) that may end there. */
    private final float[] ends;
    /** Whether that path's last label is the kind's inside. */
    private final boolean[] endsInside;

    private final float[] into;
    private final int[] intoFrom;
    private float[] best;

    Viterbi(Crf crf) {
        this.crf = crf;
        this.kinds = crf.kinds();
        this.ends = new float[kinds + 1];
        this.endsInside = new boolean[kinds + 1];
        this.into = new float[kinds + 1];
        this.intoFrom = new int[kinds + 1];
        this.best = new float[crf.labels()];
    }

    int[] decode(CrfInput input) {
        int labels = crf.labels();
        float[] scores = new float[input.length() * labels];
        crf.score(input, scores);
        int[][] from = new int[input.length()][labels];
        for (int t = 0; t < input.length(); t++) {
            best = t == 0 ? first(scores) : extended(scores, t * labels, from[t]);
        }
        return path(from);
    }

    private float[] first(float[] scores) {
        float[] next = new float[crf.labels()];
        int starts = (kinds + 1) * (kinds + 1);
        for (int k = 0; k <= kinds; k++) {
            next[k] = scores[k] + crf.transitions()[starts + k];
        }
        Arrays.fill(next, kinds + 1, next.length, Float.NEGATIVE_INFINITY);
        return next;
    }

    private float[] extended(float[] scores, int at, int[] from) {
        leave();
        enter();
        float[] next = new float[crf.labels()];
        for (int k = 0; k <= kinds; k++) {
            next[k] = into[k] + scores[at + k];
            from[k] = endsInside[intoFrom[k]] ? intoFrom[k] + kinds : intoFrom[k];
        }
        for (int k = 1; k <= kinds; k++) {
            float begun = best[k] + crf.inside()[k - 1];
            float going = best[kinds + k] + crf.inside()[kinds + k - 1];
            next[kinds + k] = Math.max(begun, going) + scores[at + kinds + k];
            from[kinds + k] = going > begun ? kinds + k : k;
        }
        return next;
    }

    private void leave() {
        ends[0] = best[0];
        for (int k = 1; k <= kinds; k++) {
            endsInside[k] = best[kinds + k] > best[k];
            ends[k] = Math.max(best[k], best[kinds + k]);
        }
    }

    private void enter() {
        Arrays.fill(into, Float.NEGATIVE_INFINITY);
        for (int from = 0; from <= kinds; from++) {
            int row = from * (kinds + 1);
            for (int to = 0; to <= kinds; to++) {
                float score = ends[from] + crf.transitions()[row + to];
                if (score > into[to]) {
                    into[to] = score;
                    intoFrom[to] = from;
                }
            }
        }
    }

    private int[] path(int[][] from) {
        int[] path = new int[from.length];
        int label = 0;
        for (int l = 1; l < best.length; l++) {
            label = best[l] > best[label] ? l : label;
        }
        for (int t = from.length - 1; t >= 0; t--) {
            path[t] = label;
            label = from[t][label];
        }
        return path;
    }
}
