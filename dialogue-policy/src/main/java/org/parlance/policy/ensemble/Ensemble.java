package org.parlance.policy.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Prediction.Kind;
import org.parlance.core.tracker.Tracker;

/**
 * A policy made of policies. A fixed follow-up action comes first; then the surest prediction wins, at equal confidence the
 * one of higher priority, then the one listed first. An action that was just refused cannot win.
 */
public final class Ensemble implements Policy {
    private final List<Policy> policies;
    private final Set<String> actions;

    /** In the order of config.yml; there must be at least one. */
    public Ensemble(List<Policy> policies, Domain domain) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("An ensemble needs at least one policy.");
        }
        this.policies = List.copyOf(policies);
        this.actions = Set.copyOf(domain.actionNames());
    }

    @Override
    public String name() {
        return "Ensemble";
    }

    public List<Policy> policies() {
        return policies;
    }

    @Override
    public Prediction predict(Tracker tracker) {
        Optional<String> fixed = tracker.state().followup().filter(actions::contains);
        if (fixed.isPresent()) {
            return Prediction.of(Prediction.FOLLOWUP, 0, fixed.get(), 1.0);
        }
        Optional<String> refused = refused(tracker);
        List<Prediction> predictions = policies.stream()
                .map(policy -> policy.predict(tracker))
                .map(prediction ->
                        refused.map(action -> without(action, prediction)).orElse(prediction))
                .toList();
        return combined(best(predictions), predictions, tracker);
    }

    private static Prediction best(List<Prediction> predictions) {
        Kind kind =
                predictions.stream().map(Prediction::kind).min(Kind::compareTo).orElseThrow();
        Prediction best = null;
        for (Prediction prediction : predictions) {
            if (prediction.kind() == kind && (best == null || beats(prediction, best))) {
                best = prediction;
            }
        }
        return best;
    }

    private static boolean beats(Prediction prediction, Prediction best) {
        int byConfidence = Double.compare(prediction.confidence(), best.confidence());
        return byConfidence != 0 ? byConfidence > 0 : prediction.priority() > best.priority();
    }

    private static Prediction combined(Prediction best, List<Prediction> all, Tracker tracker) {
        List<Event> events = new ArrayList<>();
        List<PolicyVote> votes = new ArrayList<>();
        for (Prediction prediction : all) {
            events.addAll(prediction.events());
            prediction.evidence().stream()
                    .map(vote -> prediction == best ? vote : lost(vote, prediction, best))
                    .forEach(votes::add);
        }
        events.addAll(best.optionalEvents());
        boolean listening = tracker.state()
                .latestAction()
                .filter(last -> last.label().equals(DefaultActions.LISTEN))
                .isPresent();
        if (listening) {
            events.add(new Event.UserFeaturization(best.kind() == Kind.END_TO_END, Stamp.NONE));
        }
        return new Prediction(
                best.policy(),
                best.priority(),
                best.scores(),
                events,
                List.of(),
                best.kind(),
                best.hideRuleTurn(),
                best.metadata(),
                votes);
    }

    /** A vote that was not followed, with the reason where it was no less sure. */
    private static PolicyVote lost(PolicyVote vote, Prediction prediction, Prediction best) {
        boolean same = vote.action().isEmpty() || vote.action().equals(best.action());
        if (same || prediction.kind() == best.kind() && prediction.confidence() < best.confidence()) {
            return vote;
        }
        if (prediction.kind() != best.kind()) {
            String ground = best.kind() == Kind.NO_USER ? "the active form" : "the text itself";
            return vote.withLost("%s goes by %s, which comes before intents".formatted(best.policy(), ground));
        }
        return prediction.priority() == best.priority()
                ? vote.withLost("as sure, but %s stands first in config.yml".formatted(best.policy()))
                : vote.withLost("as sure, but %s has the higher priority (%d over %d)"
                        .formatted(best.policy(), best.priority(), prediction.priority()));
    }

    private static Optional<String> refused(Tracker tracker) {
        List<Event> events = tracker.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.ActionExecutionRejected rejected) {
                return Optional.of(rejected.name());
            }
            if (events.get(i) instanceof Event.ActionExecuted) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Prediction without(String action, Prediction prediction) {
        if (!prediction.scores().containsKey(action)) {
            return prediction;
        }
        Map<String, Double> scores = new LinkedHashMap<>(prediction.scores());
        scores.put(action, 0.0);
        return new Prediction(
                prediction.policy(),
                prediction.priority(),
                scores,
                prediction.events(),
                prediction.optionalEvents(),
                prediction.kind(),
                prediction.hideRuleTurn(),
                prediction.metadata(),
                refusedNow(action, prediction.evidence()));
    }

    private static List<PolicyVote> refusedNow(String action, List<PolicyVote> votes) {
        return votes.stream()
                .map(vote -> vote.withMasked(plus(vote.masked(), action + ": it just refused to run")))
                .toList();
    }

    private static List<String> plus(List<String> list, String item) {
        List<String> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
