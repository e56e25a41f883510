package org.parlance.policy.rl;

import java.util.Locale;
import java.util.StringJoiner;
import org.parlance.core.spi.Situation;

/** Sorts situations into kinds: confidences by twentieths, counts as they are up to a few. */
final class Buckets {
    private static final String CONFIDENCE = "confidence";
    private static final int STEPS = 20;
    private static final int MOST = 3;
    /** So that 0.95, which a computer stores a little smaller, falls into its own bucket. */
    private static final double ROUNDING = 1e-9;

    private Buckets() {}

    /** The same text for situations of one kind. */
    static String of(Situation situation) {
        StringJoiner kind = new StringJoiner(" ", situation.point() + ": ", "");
        situation.features().forEach((name, value) -> kind.add(name + "=" + bucket(name, value)));
        return kind.toString();
    }

    private static String bucket(String name, double value) {
        if (name.equals(CONFIDENCE)) {
            int step = (int) Math.floor(Math.max(0.0, Math.min(1.0, value)) * STEPS + ROUNDING);
            return String.format(Locale.ROOT, "%.2f", (double) step / STEPS);
        }
        return Long.toString(Math.min(MOST, Math.round(value)));
    }
}
