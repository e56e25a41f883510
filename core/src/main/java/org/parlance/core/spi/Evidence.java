package org.parlance.core.spi;

import java.util.List;
import java.util.Optional;
import org.parlance.core.message.Parse;

/**
 * Why a turn went as it did; stored with the turn and read by {@code /why}, {@code explain} and the inspector.
 *
 * @param version of this record's form
 * @param model which model answered
 * @param parse what was understood
 * @param nlu why it was understood so
 * @param slots where each slot set in this turn came from, in words, e.g. {@code order_number = JU-10233 from entity (RegexEntityExtractor)}
 * @param steps one per predicted action, in order
 */
public record Evidence(int version, String model, Parse parse, NluEvidence nlu, List<String> slots, List<Step> steps) {
    /** Version 1 had neither the wordings of responses nor the places of slot mappings; it is still read. */
    public static final int VERSION = 2;

    /**
     * One predicted action: who won and what all policies said.
     *
     * @param worded which variation of which response was said, in words, e.g. {@code utter_greet: variation 2 of 3 (domain.yml:40)}
     */
    public record Step(String action, String policy, double confidence, List<PolicyVote> votes, List<String> worded) {
        public Step(String action, String policy, double confidence, List<PolicyVote> votes) {
            this(action, policy, confidence, votes, List.of());
        }

        public Step {
            votes = List.copyOf(votes);
            worded = List.copyOf(worded);
        }

        /** The vote of the policy that was followed; absent where none was asked. */
        public Optional<PolicyVote> winner() {
            return votes.stream().filter(vote -> vote.policy().equals(policy)).findFirst();
        }
    }

    public Evidence {
        slots = List.copyOf(slots);
        steps = List.copyOf(steps);
    }
}
