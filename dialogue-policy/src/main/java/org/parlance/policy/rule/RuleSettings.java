package org.parlance.policy.rule;

import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.train.Settings;

/**
 * RulePolicy's settings, with Rasa's names and defaults.
 *
 * @param priority wins when confidences are equal
 * @param fallbackThreshold confidence of the fallback where no rule holds
 * @param fallbackAction what to do where no rule holds; absent when that is left to other policies
 * @param restrictRules whether a rule may hold one user message only
 * @param check whether rules and stories are checked for contradictions
 * @param nluConfidence whether the confidence of the intent becomes that of the action
 */
record RuleSettings(
        int priority,
        double fallbackThreshold,
        Optional<String> fallbackAction,
        boolean restrictRules,
        boolean check,
        boolean nluConfidence) {
    static final Set<String> NAMES = Set.of(
            "priority",
            "core_fallback_threshold",
            "core_fallback_action_name",
            "enable_fallback_prediction",
            "restrict_rules",
            "check_for_contradictions",
            "use_nlu_confidence_as_score");

    private static final int PRIORITY = 4;
    private static final double FALLBACK_THRESHOLD = 0.3;

    static RuleSettings of(Settings settings) {
        String fallback = settings.text("core_fallback_action_name", DefaultActions.DEFAULT_FALLBACK);
        return new RuleSettings(
                settings.integer("priority", PRIORITY),
                settings.number("core_fallback_threshold", FALLBACK_THRESHOLD),
                settings.flag("enable_fallback_prediction", true) ? Optional.of(fallback) : Optional.empty(),
                settings.flag("restrict_rules", true),
                settings.flag("check_for_contradictions", true),
                settings.flag("use_nlu_confidence_as_score", false));
    }
}
