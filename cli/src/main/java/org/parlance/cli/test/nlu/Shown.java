package org.parlance.cli.test.nlu;

import java.util.Locale;
import org.parlance.cli.test.nlu.Confusions.Pair;
import org.parlance.policy.rl.Interval;

/** Numbers as a report shows them. */
final class Shown {
    private Shown() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** The ends of an interval of a share. */
    static String percents(Interval share) {
        return String.format(Locale.ROOT, "%.1f to %.1f", 100 * share.low(), 100 * share.high());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String numbers(Interval value) {
        return String.format(Locale.ROOT, "%.3f to %.3f", value.low(), value.high());
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Two intents with how often one was taken for the other. */
    static String pair(Pair pair) {
        return "%s / %s: %d of %d"
                .formatted(pair.first(), intent(pair.second()), pair.examples().size(), pair.of());
    }

    /** The name of an intent, or of the lack of one. */
    static String intent(String name) {
        return name.isEmpty() ? "(nothing)" : name;
    }
}
