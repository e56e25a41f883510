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
        Optional<PolicyVote> winner = winner(step);
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

    private static Optional<PolicyVote> winner(Evidence.Step step) {
        return step.votes().stream()
                .filter(vote -> vote.policy().equals(step.policy()))
                .findFirst();
    }

    /** The strongest vote for something else, or what was not allowed. */
    static Optional<String> runnerUp(Evidence.Step step) {
        Optional<PolicyVote> winner = winner(step);
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
        return winner(step).flatMap(PolicyVote::otherwise).or(() -> step.votes().stream()
                .flatMap(vote -> vote.otherwise().stream())
                .findFirst());
    }
}
