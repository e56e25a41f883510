package org.parlance.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Stamp;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.state.Loops;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/**
 * Walks test stories with the intents and entities they name, as {@code rasa test core} does: before each action the
 * policies are asked, then the story's own action happens.
 */
public final class GoldWalk {
    private static final int MOST_ACTIONS = 10;

    private final Policy policy;
    private final Domain domain;
    private final ActionNames names;
    private final Compatibility compatibility;

    /** Asks this policy, which is usually the ensemble, about assistants of this domain; exactly as Rasa does. */
    public GoldWalk(Policy policy, Domain domain) {
        this(policy, domain, Compatibility.RASA_3_6);
    }

    public GoldWalk(Policy policy, Domain domain, Compatibility compatibility) {
        this.policy = policy;
        this.domain = domain;
        this.names = new ActionNames(domain);
        this.compatibility = compatibility;
    }

    /** Every way through the stories; rules are left out. */
    public List<StoryResult> walk(StoryData stories, Problems problems) {
        return TrainingConversations.of(stories, domain, problems).stories().stream()
                .map(this::walk)
                .toList();
    }

    public StoryResult walk(TrainingTracker story) {
        return walk(story, StoryEvent::event);
    }

    /**
     * Walks a story.
     *
     * @param heard what happens in the place of each event that is no action, e.g. a message with what was understood of it
     */
    public StoryResult walk(TrainingTracker story, Function<StoryEvent, Event> heard) {
        List<StepResult> steps = new ArrayList<>();
        Tracker tracker = Tracker.start(story.name(), domain);
        boolean first = true;
        for (StoryEvent event : story.events()) {
            if (!first && event.event() instanceof ActionExecuted action) {
                tracker = step(tracker, action, event, steps);
            } else {
                tracker = tracker.plus(heard.apply(event));
            }
            first = false;
        }
        String file = story.events().isEmpty()
                ? ""
                : story.events().get(0).origin().where().file();
        return new StoryResult(story.name(), file, steps, story);
    }

    private Tracker step(Tracker before, ActionExecuted expected, StoryEvent event, List<StepResult> steps) {
        Tracker tracker = before;
        StepResult result = ask(tracker, expected, event);
        if (!result.isRight() && formMayRefuse(tracker, result)) {
            String form = result.predicted();
            tracker = tracker.plus(
                    new Event.ActionExecutionRejected(form, Optional.empty(), Optional.empty(), Stamp.NONE));
            result = ask(tracker, expected, event);
        }
        steps.add(result);
        return tracker.plus(ran(expected, result));
    }

    private StepResult ask(Tracker tracker, ActionExecuted expected, StoryEvent event) {
        if (limitReached(tracker)) {
            return new StepResult(
                    expected.label(),
                    StepResult.CIRCUIT_BREAKER,
                    Optional.empty(),
                    0.0,
                    false,
                    event.origin(),
                    List.of());
        }
        Prediction prediction = policy.predict(tracker);
        return new StepResult(
                expected.label(),
                names.of(prediction.action().orElse(DefaultActions.LISTEN), expected.label(), tracker),
                Optional.of(prediction.policy()),
                prediction.confidence(),
                prediction.hideRuleTurn(),
                event.origin(),
                prediction.evidence());
    }

    private boolean formMayRefuse(Tracker tracker, StepResult result) {
        return result.policy().isPresent()
                && domain.forms().containsKey(result.predicted())
                && Loops.active(tracker.state())
                        .filter(result.predicted()::equals)
                        .isPresent();
    }

    private ActionExecuted ran(ActionExecuted expected, StepResult result) {
        return new ActionExecuted(
                compatibility.walkWithAnswerNames()
                        ? expected.name()
                        : expected.name().map(names::withoutAnswer),
                expected.text(),
                result.policy(),
                Optional.of(result.confidence()),
                false,
                Stamp.NONE);
    }

    private static boolean limitReached(Tracker tracker) {
        List<Event> events = tracker.events();
        int actions = 0;
        for (int i = events.size() - 1; i >= 0 && actions < MOST_ACTIONS; i--) {
            if (events.get(i) instanceof ActionExecuted action) {
                if (action.is(DefaultActions.LISTEN) || action.is(DefaultActions.SESSION_START)) {
                    return false;
                }
                actions++;
            }
        }
        return actions >= MOST_ACTIONS;
    }
}
