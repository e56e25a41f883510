package org.parlance.core.spi;

import java.util.List;

/**
 * Why a text was understood as it was.
 *
 * @param weights tokens with what each added to the winner over the runner-up (log-odds), strongest first
 * @param votes what each component said, in pipeline order, in words a person reads
 */
public record NluEvidence(List<TokenWeight> weights, List<ComponentVote> votes) {
    public static final NluEvidence NONE = new NluEvidence(List.of(), List.of());

    /** A token and its share in the decision. */
    public record TokenWeight(String token, double weight) {}

    /** What one component found. */
    public record ComponentVote(String component, String finding) {}

    public NluEvidence {
        weights = List.copyOf(weights);
        votes = List.copyOf(votes);
    }
}
