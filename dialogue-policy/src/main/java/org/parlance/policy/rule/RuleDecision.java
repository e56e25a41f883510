package org.parlance.policy.rule;

import java.util.Optional;
import org.parlance.core.spi.Prediction;
import org.parlance.policy.machine.Transition;

/**
 * What rules and forms demand next.
 *
 * @param action absent when no rule holds
 * @param ground why
 * @param kind what of the user's message it rests on
 * @param interrupted whether a form comes back from an unhappy path
 * @param runnerUp the rule that would hold if this one did not
 */
public record RuleDecision(
        Optional<String> action,
        Ground ground,
        Prediction.Kind kind,
        boolean interrupted,
        Optional<Transition> runnerUp) {

    static RuleDecision of(String action, Ground ground, Prediction.Kind kind) {
        return new RuleDecision(Optional.of(action), ground, kind, false, Optional.empty());
    }

    RuleDecision as(Prediction.Kind other, boolean alsoInterrupted) {
        return new RuleDecision(action, ground, other, interrupted || alsoInterrupted, runnerUp);
    }
}
