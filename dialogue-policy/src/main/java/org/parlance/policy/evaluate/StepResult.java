package org.parlance.policy.evaluate;

import java.util.List;
import java.util.Optional;
import org.parlance.core.spi.PolicyVote;
import org.parlance.policy.training.Origin;

/**
 * One action of a test story.
 *
 * @param expected name or end-to-end text
 * @param predicted what the policies would do
 * @param policy who decided; absent when the limit of actions stopped the turn
 * @param confidence from 0 to 1
 * @param hideRuleTurn whether learned policies do not see the turn
 * @param origin the step of the story
 * @param votes what each policy wanted and why
 */
public record StepResult(
        String expected,
        String predicted,
        Optional<String> policy,
        double confidence,
        boolean hideRuleTurn,
        Origin origin,
        List<PolicyVote> votes) {
    /** What counts as predicted when the limit of actions in a row stopped the turn; Rasa's words. */
    public static final String CIRCUIT_BREAKER = "circuit breaker tripped";

    public StepResult {
        votes = List.copyOf(votes);
    }

    public boolean isRight() {
        return expected.equals(predicted);
    }
}
