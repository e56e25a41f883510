package org.parlance.assistant.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.PolicyVote;

/** Words why an action was chosen: by whom, by which rule or story, against what. */
final class WhyActed {
    private WhyActed() {}

    /** The steps a person asks about: all but waiting and the session's start, unless there is nothing else. */
    static List<Evidence.Step> worthTelling(List<Evidence.Step> steps) {
        List<Evidence.Step> telling = steps.stream()
                .filter(step -> !step.action().equals(DefaultActions.SESSION_START))
                .filter(step -> !step.action().equals(DefaultActions.LISTEN))
                .toList();
        return telling.isEmpty() ? steps : telling;
    }

    /** The step whose choice is explained further: the first that a policy chose. */
    static Optional<Evidence.Step> main(List<Evidence.Step> steps) {
        return steps.stream().filter(step -> !step.votes().isEmpty()).findFirst();
    }

    static String chosen(Evidence.Step step) {
        String by = step.policy().isEmpty() ? "" : " by " + step.policy() + " " + Why.number(step.confidence());
        Optional<PolicyVote> winner = step.winner();
        String reason = winner.map(PolicyVote::reason)
                .filter(words -> !words.isEmpty())
                .map(words -> ": " + words)
                .orElse("");
        String source = winner.stream()
                .flatMap(vote -> vote.sources().stream())
                .findFirst()
                .map(place -> " (" + place + ")")
                .orElse("");
        return step.action() + by + reason + source;
    }

    /** The strongest vote for something else, or what was not allowed. */
    static Optional<String> runnerUp(Evidence.Step step) {
        Optional<PolicyVote> winner = step.winner();
        Optional<String> chosen = winner.flatMap(PolicyVote::action);
        return step.votes().stream()
                .filter(vote -> vote.action().isPresent() && !vote.action().equals(chosen))
                .filter(vote -> !winner.equals(Optional.of(vote)))
                .max(Comparator.comparingDouble(PolicyVote::confidence))
                .map(WhyActed::opinion)
                .or(() -> winner.flatMap(vote -> vote.masked().stream().findFirst())
                        .map(masked -> "not allowed, " + masked));
    }

    private static String opinion(PolicyVote vote) {
        String source = vote.sources().isEmpty() ? "" : " (" + vote.sources().get(0) + ")";
        return "%s by %s %s: %s%s"
                .formatted(
                        vote.action().orElseThrow(),
                        vote.policy(),
                        Why.number(vote.confidence()),
                        vote.reason(),
                        source);
    }

    static Optional<String> otherwise(Evidence.Step step) {
        return step.winner().flatMap(PolicyVote::otherwise).or(() -> step.votes().stream()
                .flatMap(vote -> vote.otherwise().stream())
                .findFirst());
    }

    /** Why a vote was not followed; empty for one without opinion. */
    static Optional<String> lost(Evidence.Step step, PolicyVote vote) {
        if (vote.action().isEmpty()) {
            return Optional.empty();
        }
        if (vote.action().get().equals(step.action())) {
            return Optional.of("agrees");
        }
        return vote.lost()
                .map(why -> "lost: " + why)
                .or(() -> Optional.of("lost: less sure (%s against %s)"
                        .formatted(Why.number(vote.confidence()), Why.number(step.confidence()))));
    }

    /** What would have been done if the policy that was followed had kept silent. */
    static Optional<String> without(Evidence.Step step) {
        return step.votes().stream()
                .filter(vote -> !vote.policy().equals(step.policy()))
                .filter(vote -> vote.action().isPresent() && vote.confidence() > 0)
                .max(Comparator.comparingDouble(PolicyVote::confidence))
                .filter(vote -> step.winner().isPresent() && !vote.action().equals(Optional.of(step.action())))
                .map(vote -> "without %s: %s by %s"
                        .formatted(step.policy(), vote.action().orElseThrow(), vote.policy()));
    }
}
