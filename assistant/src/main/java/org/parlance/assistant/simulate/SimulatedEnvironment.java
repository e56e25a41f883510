package org.parlance.assistant.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Input;
import org.parlance.assistant.Settings;
import org.parlance.assistant.Turn;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.Situation;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;

/**
 * Simulated users who fill a form in talks with the real assistant: its policies, slots, validation and questions.
 *
 * <p>A turn is a function, so a turn that comes to a choice is taken once to see the situation and again once the choice is
 * known; custom actions in it run as often, with the same key.
 */
public final class SimulatedEnvironment implements Environment {
    private static final String CHANNEL = "simulation";

    private final Task task;
    private final Speech speech;
    private final Chooser chooser;
    private final List<String> required;
    private final Assistant assistant;
    private SimulatedUser user;
    private Tracker tracker;
    private Parse hearing;
    private double reward;

    /**
     * @param doors the assistant's rooms; its NLU is never asked and its decisions are this environment's
     */
    public SimulatedEnvironment(Domain domain, Doors doors, Settings settings, Task task) {
        this.task = task;
        speech = new Speech(domain, task);
        chooser = new Chooser(task.point());
        required = domain.form(task.point().form())
                .orElseThrow(() -> new IllegalArgumentException("The domain has no form '%s'. Its forms are: %s."
                        .formatted(
                                task.point().form(),
                                String.join(", ", domain.forms().keySet()))))
                .requiredSlots();
        assistant = new Assistant(domain, doors.withDecisions(chooser), settings);
    }

    @Override
    public Step reset(long seed) {
        user = new SimulatedUser(task, speech, new SplittableRandom(seed));
        tracker = assistant.begin("simulated-" + seed);
        reward = 0;
        hear(user.open());
        return proceed();
    }

    @Override
    public Step step(String action) {
        Situation situation = chooser.open()
                .orElseThrow(() -> new IllegalStateException("The dialogue is over. Maybe call reset first."));
        if (!situation.admissible().contains(action)) {
            throw new IllegalArgumentException(
                    "'%s' is not admissible here. Maybe one of %s.".formatted(action, situation.admissible()));
        }
        reward = 0;
        chooser.choose(action);
        return proceed();
    }

    private void hear(Parse parse) {
        hearing = parse;
        reward += task.rewards().turn();
        chooser.begin();
    }

    /** Takes turns until there is a choice to make or the dialogue is over. */
    private Step proceed() {
        while (true) {
            chooser.replay();
            UserMessage message =
                    new UserMessage(CHANNEL + "/" + user.said(), tracker.sender(), hearing.text(), CHANNEL, Map.of());
            Turn turn = assistant.turn(tracker, new Input.UserSaid(message, Optional.of(hearing)));
            if (chooser.open().isPresent()) {
                return new Step(reward, chooser.open(), user.said(), false);
            }
            Optional<TrackerState> ended = formEnd(tracker, turn.newEvents());
            tracker = turn.after();
            if (ended.isPresent()) {
                return judge(ended.get());
            }
            if (user.isOutOfPatience() || !tracker.state().inLoop(task.point().form())) {
                return over(task.rewards().failure(), false);
            }
            reward += isNeedlessQuestion(tracker.state()) ? task.rewards().extraQuestion() : 0;
            hear(user.answer(tracker.state()));
        }
    }

    /** What was known when the form ended, since the action after it may clear its slots; empty while it runs. */
    private static Optional<TrackerState> formEnd(Tracker before, List<Event> events) {
        Tracker at = before;
        for (Event event : events) {
            at = at.plus(event);
            if (event instanceof Event.ActiveLoop loop && loop.name().isEmpty()) {
                return Optional.of(at.state());
            }
        }
        return Optional.empty();
    }

    private Step judge(TrackerState state) {
        if (user.isSatisfied(state)) {
            return over(task.rewards().success(), true);
        }
        boolean complete = required.stream().allMatch(slot -> state.slot(slot) != null);
        return over(complete ? task.rewards().wrongValue() : task.rewards().failure(), false);
    }

    private boolean isNeedlessQuestion(TrackerState state) {
        Object asked = state.slot(DefaultSlots.REQUESTED_SLOT);
        return task.point().confirmedBy().equals(asked) && user.isRight(state);
    }

    private Step over(double last, boolean success) {
        return new Step(reward + last, Optional.empty(), user.said(), success);
    }
}
