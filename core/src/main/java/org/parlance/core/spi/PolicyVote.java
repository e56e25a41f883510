package org.parlance.core.spi;

import java.util.List;
import java.util.Optional;

/**
 * What one policy wanted and why, as {@code /why} and the inspector show it.
 *
 * @param policy its name
 * @param action what it wanted; absent when it had no opinion
 * @param confidence from 0 to 1
 * @param reason in words a person reads, e.g. {@code rule 'cancel an order'}
 * @param sources the rules or stories behind it as {@code file:line}
 * @param masked actions it was not allowed to choose, each with the reason
 * @param otherwise what would have changed the choice
 * @param lost why another policy was followed, where its greater confidence doesn't tell
 */
public record PolicyVote(
        String policy,
        Optional<String> action,
        double confidence,
        String reason,
        List<String> sources,
        List<String> masked,
        Optional<String> otherwise,
        Optional<String> lost) {
    public PolicyVote(
            String policy,
            Optional<String> action,
            double confidence,
            String reason,
            List<String> sources,
            List<String> masked,
            Optional<String> otherwise) {
        this(policy, action, confidence, reason, sources, masked, otherwise, Optional.empty());
    }

    public PolicyVote {
        sources = List.copyOf(sources);
        masked = List.copyOf(masked);
    }

    public PolicyVote withMasked(List<String> others) {
        return new PolicyVote(policy, action, confidence, reason, sources, others, otherwise, lost);
    }

    public PolicyVote withLost(String why) {
        return new PolicyVote(policy, action, confidence, reason, sources, masked, otherwise, Optional.of(why));
    }
}
