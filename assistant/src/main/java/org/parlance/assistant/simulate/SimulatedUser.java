package org.parlance.assistant.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.tracker.TrackerState;

/** One person with a goal: answers what is asked, confirms what is right, corrects what is not, and loses patience. */
final class SimulatedUser {
    private final Task task;
    private final Speech speech;
    private final RandomGenerator random;
    private final Map<String, Object> goal;
    private final double overAnswer;
    private final double correctErrors;
    private final int patience;
    private int said;

    SimulatedUser(Task task, Speech speech, RandomGenerator random) {
        this.task = task;
        this.speech = speech;
        this.random = random;
        goal = task.goals().get(random.nextInt(task.goals().size()));
        overAnswer = task.user().overAnswer().draw(random);
        correctErrors = task.user().correctErrors().draw(random);
        patience = goal.size() + (int) Math.round(task.user().patience().draw(random));
    }

    int said() {
        return said;
    }

    boolean isOutOfPatience() {
        return said >= patience;
    }

    /** The first message: starts the form, perhaps with a value at once. */
    Parse open() {
        said++;
        Map<String, Object> named = new LinkedHashMap<>();
        if (random.nextDouble() < overAnswer) {
            goal.entrySet().stream().findFirst().ifPresent(e -> named.put(e.getKey(), e.getValue()));
        }
        return speech.say(task.intents().open(), named, random);
    }

    /** The next message, given what the assistant asks for and believes. */
    Parse answer(TrackerState state) {
        said++;
        DecisionPoint point = task.point();
        String asked = Objects.toString(state.slot(DefaultSlots.REQUESTED_SLOT), "");
        Optional<String> wrong = wrong(state);
        if (asked.equals(point.confirmedBy())) {
            return wrong.isEmpty() ? plain(task.intents().affirm()) : refuse(wrong.get());
        }
        if (wrong.isPresent() && random.nextDouble() < correctErrors) {
            return speech.say(task.intents().correct(), named(wrong.get()), random);
        }
        return inform(asked, state);
    }

    /** A value the assistant has that is not meant, of those that are decided on. */
    private Optional<String> wrong(TrackerState state) {
        return task.point().slots().stream()
                .filter(slot -> state.slot(slot) != null && !state.slot(slot).equals(goal.get(slot)))
                .findFirst();
    }

    private Parse refuse(String slot) {
        boolean corrects = random.nextDouble() < correctErrors;
        return speech.say(task.intents().deny(), corrects ? named(slot) : Map.of(), random);
    }

    private Parse inform(String asked, TrackerState state) {
        if (!goal.containsKey(asked)) {
            return plain(task.intents().affirm());
        }
        Map<String, Object> named = named(asked);
        if (random.nextDouble() < overAnswer) {
            goal.keySet().stream()
                    .filter(slot -> !slot.equals(asked) && state.slot(slot) == null)
                    .findFirst()
                    .ifPresent(slot -> named.put(slot, goal.get(slot)));
        }
        return speech.say(task.intents().inform(), named, random);
    }

    private Map<String, Object> named(String slot) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(slot, goal.get(slot));
        return named;
    }

    private Parse plain(String intent) {
        return speech.say(intent, Map.of(), random);
    }

    /** True when the assistant has just what was meant. */
    boolean isSatisfied(TrackerState state) {
        return goal.entrySet().stream().allMatch(e -> e.getValue().equals(state.slot(e.getKey())));
    }

    /** True when the value of each slot that is decided on is as meant. */
    boolean isRight(TrackerState state) {
        return wrong(state).isEmpty();
    }
}
