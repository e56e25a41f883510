package org.parlance.nlu.extract;

import java.util.Arrays;
import java.util.Optional;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.spi.HeldOut;

/** Leaves out features that decide nothing, so that a model is small. */
final class Pruning {
    private static final float NEGLIGIBLE = 0.02f;

    private Pruning() {}

    static EntityModel pruned(Tags tags, LongIndex features, Crf crf, Optional<HeldOut> heldOut) {
        LongIndex kept = new LongIndex();
        float[] weights = new float[crf.emissions().length];
        int n = crf.labels();
        for (int f = 0; f < features.size(); f++) {
            if (matters(crf.emissions(), f * n, n)) {
                System.arraycopy(crf.emissions(), f * n, weights, kept.add(features.key(f)) * n, n);
            }
        }
        float[] cut = Arrays.copyOf(weights, kept.size() * n);
        return new EntityModel(tags, kept, new Crf(n, cut, crf.transitions(), crf.starts()), heldOut);
    }

    private static boolean matters(float[] weights, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (Math.abs(weights[i]) > NEGLIGIBLE) {
                return true;
            }
        }
        return false;
    }
}
