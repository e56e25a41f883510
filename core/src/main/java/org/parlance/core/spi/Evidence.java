package org.parlance.core.spi;

import java.util.List;
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
    public static final int VERSION = 1;

    /** One predicted action: who won and what all policies said. */
    public record Step(String action, String policy, double confidence, List<PolicyVote> votes) {
        public Step {
            votes = List.copyOf(votes);
        }
    }

    public Evidence {
        slots = List.copyOf(slots);
        steps = List.copyOf(steps);
    }
}
