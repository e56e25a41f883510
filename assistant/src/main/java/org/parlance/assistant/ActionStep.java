package org.parlance.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.ActionFailedException;
import org.parlance.assistant.action.CustomAction;
import org.parlance.assistant.action.DialogueAction;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one predicted action and records what it did, that it refused, or that it failed. */
final class ActionStep {
    private static final Logger LOG = LoggerFactory.getLogger(ActionStep.class);

    private final LastRung lastRung;
    private final Apology apology;
    private final Ear ear;

    ActionStep(LastRung lastRung, Apology apology, Ear ear) {
        this.lastRung = lastRung;
        this.apology = apology;
        this.ear = ear;
    }

    void run(Progress progress, DialogueAction action, Prediction prediction) {
        Doing doing = lastRung.takesOver(action) ? context -> lastRung.run(action, context) : action::run;
        perform(progress, action, prediction, doing);
    }

    private void perform(Progress progress, DialogueAction action, Prediction prediction, Doing doing) {
        Tracker trial = trial(progress, prediction);
        Ran ran = new Ran(action, prediction, List.of(), Map.of());
        progress.notes().running(action.name());
        try {
            List<Event> events = doing.in(progress.contextOf(trial));
            record(progress, new Ran(action, prediction, events, Map.of()));
        } catch (ActionRejectedException e) {
            reject(progress, ran);
        } catch (ActionFailedException e) {
            fail(progress, trial, ran, e);
        } catch (RuntimeException e) {
            LOG.error("Action {} broke off.", action.name(), e);
            String kind = e.getClass().getSimpleName();
            fail(progress, trial, ran, new ActionFailedException(action.name(), ActionOutcome.Kind.ERROR, kind));
        }
    }

    /** Records the outcome of a custom action that ran elsewhere. */
    void settle(Progress progress, String action, ActionOutcome outcome) {
        CustomAction custom = new CustomAction(action);
        perform(progress, custom, Prediction.of("", 0, action, 1.0), context -> custom.settle(context, outcome));
    }

    private interface Doing {
        List<Event> in(ActionContext context) throws ActionRejectedException;
    }

    private static Tracker trial(Progress progress, Prediction prediction) {
        return progress.context().plus(own(prediction)).tracker();
    }

    /** A prediction's own events, which count only when its action runs. */
    private static List<Event> own(Prediction prediction) {
        List<Event> events = new ArrayList<>(prediction.events());
        events.addAll(prediction.optionalEvents());
        return events;
    }

    private void record(Progress progress, Ran ran) {
        boolean refused = ran.events().stream().anyMatch(Event.ActionExecutionRejected.class::isInstance);
        if (!refused) {
            progress.add(own(ran.prediction()));
            progress.add(List.of(ran.executed()));
        }
        progress.add(ran.events());
        progress.notes().step(ran.evidence());
        if (ran.events().stream().anyMatch(UserUttered.class::isInstance)) {
            ear.extract(progress);
        }
    }

    private static void reject(Progress progress, Ran ran) {
        Optional<Double> confidence = Optional.of(ran.prediction().confidence());
        progress.add(List.of(new Event.ActionExecutionRejected(
                ran.action().name(), policy(ran.prediction()), confidence, Stamp.NONE)));
        progress.notes().step(ran.evidence());
    }

    private void fail(Progress progress, Tracker trial, Ran ran, ActionFailedException failure) {
        LOG.warn(
                "Action {} failed{}: {}",
                failure.action(),
                failure.action().equals(ran.action().name())
                        ? ""
                        : " while " + ran.action().name() + " ran",
                failure.getMessage());
        progress.journal().remark("%s failed (%s)".formatted(failure.action(), failure.kind()));
        List<Event> answer = apology.forFailure(progress.contextOf(trial), ran.action(), failure);
        record(progress, new Ran(ran.action(), ran.prediction(), answer, apology.note(failure)));
    }

    private static Optional<String> policy(Prediction prediction) {
        return Optional.of(prediction.policy()).filter(name -> !name.isEmpty());
    }

    /** What ran, on whose word, and what it left. */
    private record Ran(DialogueAction action, Prediction prediction, List<Event> events, Map<String, Object> note) {
        Event executed() {
            Map<String, Object> metadata = new LinkedHashMap<>(prediction.metadata());
            metadata.putAll(note);
            Optional<String> label = Optional.of(action.name());
            return new ActionExecuted(
                    action.isText() ? Optional.empty() : label,
                    action.isText() ? label : Optional.empty(),
                    policy(prediction),
                    Optional.of(prediction.confidence()),
                    prediction.hideRuleTurn(),
                    new Stamp(0.0, metadata));
        }

        Evidence.Step evidence() {
            return new Evidence.Step(
                    action.name(), prediction.policy(), prediction.confidence(), prediction.evidence());
        }
    }
}
