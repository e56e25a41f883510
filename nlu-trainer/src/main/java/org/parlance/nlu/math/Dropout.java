package org.parlance.nlu.math;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Leaves out a share of each token's features and values, others each time (Srivastava et al. 2014); what stays isn't scaled up. */
final class Dropout {
    private final int features;
    private final int values;
    private long state;

    Dropout(CrfTrainer.Shares left, long seed) {
        this.features = threshold(left.features());
        this.values = threshold(left.values());
        this.state = Hash.finish(seed + 1);
    }

    private static int threshold(float share) {
        return (int) (share * (1 << 24));
    }

    CrfInput thinned(CrfInput input) {
        return new CrfInput(
                features == 0 ? input.tokens() : map(input.tokens(), this::thinned),
                input.whole(),
                values == 0 ? input.dense() : map(input.dense(), this::thinned));
    }

    private static <T> T[] map(T[] rows, UnaryOperator<T> change) {
        T[] changed = rows.clone();
        Arrays.setAll(changed, t -> change.apply(rows[t]));
        return changed;
    }

    private int[] thinned(int[] tokenFeatures) {
        int[] kept = new int[tokenFeatures.length];
        int count = 0;
        for (int feature : tokenFeatures) {
            kept[count] = feature;
            count += next() >= features ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    private float[] thinned(float[] tokenValues) {
        float[] kept = new float[tokenValues.length];
        for (int v = 0; v < kept.length; v++) {
            kept[v] = next() >= values ? tokenValues[v] : 0;
        }
        return kept;
    }

    /** 24 random bits (Marsaglia 2003, xorshift). */
    private int next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (state >>> 40);
    }
}
