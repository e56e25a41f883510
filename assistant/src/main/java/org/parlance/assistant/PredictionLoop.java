package org.parlance.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.DialogueAction;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.TrackerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Predicts and runs actions until the assistant waits for the user, or the limit is reached. */
final class PredictionLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PredictionLoop.class);

    /** Refused actions don't count for Rasa's limit; so many limits' worth of predictions are an endless refusal. */
    private static final int ENDLESS = 3;

    private final Policy policy;
    private final ActionStep step;
    private final Ear ear;
    private final Apology apology;
    private final Settings settings;

    PredictionLoop(Policy policy, ActionStep step, Ear ear, Apology apology, Settings settings) {
        this.policy = policy;
        this.step = step;
        this.ear = ear;
        this.apology = apology;
        this.settings = settings;
    }

    void run(Progress progress) {
        boolean waits = false;
        int predictions = 0;
        while (!waits && speaks(progress.state())) {
            predictions++;
            if (progress.actionsInARow() >= settings.maxPredictions()
                    || predictions > ENDLESS * settings.maxPredictions()) {
                LOG.warn("The circuit breaker stopped a turn after {} actions.", settings.maxPredictions());
                progress.add(apology.forCircuitBreaker(progress.context(), settings.maxPredictions()));
                return;
            }
            Prediction prediction = predict(progress);
            DialogueAction action =
                    progress.context().action(prediction.action().orElseThrow());
            if (prediction.kind() == Prediction.Kind.END_TO_END) {
                ear.extract(progress);
            }
            step.run(progress, action, prediction);
            waits = Progress.waits(action.name());
        }
    }

    /** A paused conversation hears only that it shall restart, and then does, also when the pause came in mid-turn. */
    private static boolean speaks(TrackerState state) {
        return !state.paused()
                || state.latestMessage()
                        .filter(message -> message.parse().intent().is(DefaultIntents.RESTART))
                        .isPresent();
    }

    /** What comes next; always an action of the domain. */
    Prediction predict(Progress progress) {
        Optional<String> followup = progress.takeFollowup();
        if (followup.isPresent() && progress.room().book().knows(followup.get())) {
            return followup(followup.get());
        }
        if (followup.isPresent()) {
            LOG.error("The follow-up action '{}' is not in the domain; policies choose instead.", followup.get());
            progress.journal().remark("follow-up action '%s' is unknown".formatted(followup.get()));
        }
        Prediction prediction = ask(progress);
        if (progress.state().paused()
                && prediction.action().filter(Progress::waits).isPresent()) {
            return with(prediction, Map.of(DefaultActions.RESTART, 1.0), prediction.evidence());
        }
        boolean known =
                prediction.action().filter(progress.room().book()::knows).isPresent();
        return known ? prediction : undecided(prediction, progress.state());
    }

    private Prediction ask(Progress progress) {
        try {
            return policy.predict(progress.undirected());
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            LOG.error("{} failed ({}); it counts as without an opinion.", policy.name(), kind, e);
            progress.journal().remark("%s failed (%s)".formatted(policy.name(), kind));
            return Prediction.none(policy.name(), 0);
        }
    }

    private static Prediction followup(String action) {
        PolicyVote vote = new PolicyVote(
                Prediction.FOLLOWUP,
                Optional.of(action),
                1.0,
                "what happened before asked for it",
                List.of(),
                List.of(),
                Optional.empty());
        return with(Prediction.of(Prediction.FOLLOWUP, 0, action, 1.0), Map.of(action, 1.0), List.of(vote));
    }

    /** Nobody knows: the fallback answers the user, and after an action of its own the assistant waits. */
    private Prediction undecided(Prediction prediction, TrackerState state) {
        boolean userSpoke =
                state.latestActionName().filter(DefaultActions.LISTEN::equals).isPresent();
        String action = userSpoke ? settings.fallbackAction() : DefaultActions.LISTEN;
        return with(prediction, Map.of(action, 1.0), prediction.evidence());
    }

    private static Prediction with(Prediction old, Map<String, Double> scores, List<PolicyVote> evidence) {
        return new Prediction(
                old.policy(),
                old.priority(),
                scores,
                old.events(),
                old.optionalEvents(),
                old.kind(),
                old.hideRuleTurn(),
                old.metadata(),
                evidence);
    }
}
