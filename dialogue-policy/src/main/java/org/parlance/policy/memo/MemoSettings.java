package org.parlance.policy.memo;

import java.util.Set;
import org.parlance.core.train.Settings;

/**
 * The memoization policies' settings, with Rasa's names and defaults.
 *
 * @param maxHistory how many states count, 0 for all
 * @param priority wins when confidences are equal
 * @param nluConfidence whether the confidence of the intent becomes that of the action
 */
record MemoSettings(int maxHistory, int priority, boolean nluConfidence) {
    static final Set<String> NAMES =
            Set.of("max_history", "priority", "use_nlu_confidence_as_score", "enable_feature_string_compression");

    private static final int PRIORITY = 3;

    /** Rasa's default is {@code null}: all of the conversation. */
    static MemoSettings of(Settings settings) {
        return new MemoSettings(
                settings.integer("max_history", 0),
                settings.integer("priority", PRIORITY),
                settings.flag("use_nlu_confidence_as_score", false));
    }
}
