package org.parlance.nlu.classify;

import java.util.List;
import java.util.Locale;

/** Reads a label's name as a text: most say in words what they mean, which helps where examples are few. */
final class LabelNames {
    private LabelNames() {}

    /** {@code Refund_not_showing_up} and {@code RefundNotShowingUp} are "refund not showing up". */
    static String text(String label) {
        return label.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static List<String> texts(List<String> labels) {
        return labels.stream().map(LabelNames::text).toList();
    }
}
