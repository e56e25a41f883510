package org.parlance.nlu.extract;

import java.util.Arrays;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.LongIndex;

/** Leaves out weights that decide nothing, and features that have no other, so that a model is small. */
final class Pruning {
    private static final float NEGLIGIBLE = 0.01f;

    /** What is left. */
    record Pruned(LongIndex features, Crf crf) {}

    private Pruning() {}

    static Pruned of(LongIndex features, Crf crf) {
        LongIndex kept = new LongIndex();
        float[] weights = new float[crf.emissions().length];
        int labels = crf.labels();
        for (int f = 0; f < features.size(); f++) {
            float[] row = Arrays.copyOfRange(crf.emissions(), f * labels, (f + 1) * labels);
            if (cleared(row)) {
                System.arraycopy(row, 0, weights, kept.add(features.key(f)) * labels, labels);
            }
        }
        float[] cut = Arrays.copyOf(weights, kept.size() * labels);
        return new Pruned(kept, new Crf(crf.kinds(), cut, crf.dense(), crf.transitions(), crf.inside()));
    }

    /** Sets small weights to zero, which an archive packs well; true when others are left. */
    private static boolean cleared(float[] row) {
        boolean any = false;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.abs(row[i]) > NEGLIGIBLE ? row[i] : 0;
            any |= row[i] != 0;
        }
        return any;
    }
}
