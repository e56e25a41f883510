package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.tracker.SlotTable;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;

/**
 * One action of a training conversation and what preceded it.
 *
 * @param states oldest first, never empty
 * @param action name or end-to-end text
 * @param origin the step that takes the action
 */
public record Example(List<DialogueState> states, String action, Origin origin) {

    /** Of all conversations; at most {@code maxHistory} states each, 0 for all of them. */
    static List<Example> of(List<TrainingTracker> trackers, int maxHistory) {
        List<Example> examples = new ArrayList<>();
        trackers.forEach(tracker -> cut(tracker.applied(), tracker.states(), maxHistory, examples));
        return examples;
    }

    /** Of rules: slots that a rule does not mention do not count, whatever their initial value. */
    static List<Example> ofRules(List<TrainingTracker> rules, SlotTable slots, Featurizer featurizer) {
        List<Example> examples = new ArrayList<>();
        for (TrainingTracker rule : rules) {
            List<StoryEvent> applied = rule.applied();
            cut(applied, mentioned(applied, slots, featurizer), 0, examples);
        }
        return examples;
    }

    private static List<DialogueState> mentioned(List<StoryEvent> events, SlotTable slots, Featurizer featurizer) {
        List<DialogueState> states = new ArrayList<>();
        Set<String> set = new HashSet<>();
        Tracker tracker = Tracker.start("", slots);
        for (StoryEvent event : events) {
            if (event.event() instanceof ActionExecuted) {
                states.add(featurizer.state(tracker.state(), set::contains));
            }
            if (event.event() instanceof Event.SlotSet slot) {
                set.add(slot.name());
            } else if (event.event() instanceof Event.AllSlotsReset) {
                set.clear();
            }
            tracker = tracker.plus(event.event());
        }
        states.add(featurizer.state(tracker.state(), set::contains));
        return states;
    }

    private static void cut(List<StoryEvent> applied, List<DialogueState> states, int maxHistory, List<Example> out) {
        int actions = 0;
        for (StoryEvent event : applied) {
            if (!(event.event() instanceof ActionExecuted action)) {
                continue;
            }
            actions = Math.min(actions + 1, states.size());
            if (event.predictable()) {
                int from = maxHistory == 0 ? 0 : Math.max(0, actions - maxHistory);
                List<DialogueState> before = states.subList(from, actions).stream()
                        .map(DialogueState::withIntentOrText)
                        .toList();
                out.add(new Example(before, action.label(), event.origin()));
            }
        }
    }
}
