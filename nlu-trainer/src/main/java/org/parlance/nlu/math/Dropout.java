package org.parlance.nlu.math;

import java.util.Arrays;

/** Leaves out a share of each token's features, others each time (Srivastava et al. 2014); what stays isn't scaled up. */
final class Dropout {
    private final int threshold;
    private long state;

    Dropout(float share, long seed) {
        this.threshold = (int) (share * (1 << 24));
        this.state = Hash.finish(seed + 1);
    }

    CrfInput thinned(CrfInput input) {
        if (threshold == 0) {
            return input;
        }
        int[][] tokens = new int[input.length()][];
        for (int t = 0; t < tokens.length; t++) {
            tokens[t] = thinned(input.tokens()[t]);
        }
        return new CrfInput(tokens, input.whole(), input.dense());
    }

    private int[] thinned(int[] features) {
        int[] kept = new int[features.length];
        int count = 0;
        for (int feature : features) {
            kept[count] = feature;
            count += next() >= threshold ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    /** 24 random bits (Marsaglia 2003, xorshift). */
    private int next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (state >>> 40);
    }
}
