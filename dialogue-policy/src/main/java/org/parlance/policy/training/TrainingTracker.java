package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.tracker.SlotTable;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;

/**
 * A training conversation in the making: a tracker that keeps where each event comes from, and the states it passed
 * through. The states grow by one with each action as the tracker stood then, which is what Rasa trains on.
 */
public final class TrainingTracker {
    private final String name;
    private final boolean rule;
    private final Featurizer featurizer;
    private final List<StoryEvent> events = new ArrayList<>();
    private List<DialogueState> states = new ArrayList<>();
    private Tracker tracker;

    private TrainingTracker(String name, boolean rule, Featurizer featurizer, Tracker tracker) {
        this.name = name;
        this.rule = rule;
        this.featurizer = featurizer;
        this.tracker = tracker;
    }

    static TrainingTracker start(String name, boolean rule, SlotTable slots, Featurizer featurizer) {
        return new TrainingTracker(name, rule, featurizer, Tracker.start(name, slots));
    }

    /** A tracker of the same kind in which nothing happened yet. */
    public TrainingTracker fresh(SlotTable slots) {
        return start(name, rule, slots, featurizer);
    }

    TrainingTracker copy(String newName) {
        TrainingTracker copy = new TrainingTracker(newName, rule, featurizer, tracker);
        copy.events.addAll(events);
        copy.states = new ArrayList<>(states);
        return copy;
    }

    /** The names of the stories it passed through, joined by {@code >}. */
    public String name() {
        return name;
    }

    public boolean isRule() {
        return rule;
    }

    public Tracker tracker() {
        return tracker;
    }

    public List<StoryEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** One state before each action and the newest, oldest first. */
    public List<DialogueState> states() {
        return states.isEmpty() ? featurizer.states(tracker) : Collections.unmodifiableList(states);
    }

    /** The events that were not undone and not folded, oldest first. */
    public List<StoryEvent> applied() {
        Map<Event, StoryEvent> known = new IdentityHashMap<>();
        events.forEach(event -> known.put(event.event(), event));
        return tracker.appliedEvents().stream().map(known::get).toList();
    }

    /** Lets something happen. */
    public void add(StoryEvent next) {
        if (states.isEmpty()) {
            states = featurizer.states(tracker);
        }
        events.add(next);
        tracker = tracker.plus(next.event());
        dropOutdated(next.event());
        states.add(featurizer.state(tracker.state()));
    }

    private void dropOutdated(Event event) {
        if (event instanceof ActionExecuted) {
            return;
        }
        if (event instanceof Event.UserUtteranceReverted || event instanceof Event.Restarted) {
            states.clear();
            return;
        }
        int outdated = event instanceof Event.ActionReverted ? 2 : 1;
        states.subList(Math.max(0, states.size() - outdated), states.size()).clear();
    }
}
