package org.parlance.policy.learned;

import java.util.Set;
import org.parlance.core.train.Settings;

/**
 * The learned policy's settings, named as TEDPolicy's.
 *
 * @param maxHistory how many of the last states it looks at
 * @param priority wins when confidences are equal
 * @param epochs how often it sees each example
 */
record LearnedSettings(int maxHistory, int priority, int epochs) {
    /** Those with a meaning here. */
    static final Set<String> NAMES = Set.of("max_history", "priority");

    private static final int MAX_HISTORY = 5;
    private static final int PRIORITY = 1;
    private static final int EPOCHS = 30;

    static LearnedSettings of(Settings settings) {
        return new LearnedSettings(
                Math.max(1, settings.integer("max_history", MAX_HISTORY)),
                settings.integer("priority", PRIORITY),
                EPOCHS);
    }
}
