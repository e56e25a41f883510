package org.parlance.policy.explore;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.state.StateWords;

/** What ever happened in any conversation, by itself: said, done, set, active. */
final class Seen {
    private final Set<Optional<PreviousAction>> actions = new HashSet<>();
    private final Set<String> intents = new HashSet<>();
    private final Set<String> loops = new HashSet<>();
    private final Set<Object> slots = new HashSet<>();

    void note(TrackerState state, RuleStates states) {
        DialogueState now = states.newest();
        actions.add(now.previous());
        now.user().intent().ifPresent(intents::add);
        now.activeLoop().ifPresent(loops::add);
        now.slots().forEach((slot, features) -> slots.add(Map.entry(slot, features)));
    }

    /** The part of a condition that never holds, in words; empty when each part does somewhere. */
    Optional<String> missing(DialogueState condition, StateWords words) {
        Optional<String> loop = condition.activeLoop().filter(name -> !loops.contains(name));
        if (loop.isPresent()) {
            return Optional.of("The form %s is never active.".formatted(loop.get()));
        }
        for (Map.Entry<String, SlotFeatures> slot : condition.slots().entrySet()) {
            if (!slot.getValue().isUnset() && !slots.contains(Map.entry(slot.getKey(), slot.getValue()))) {
                return Optional.of("Nothing that the files show ever makes it so that %s."
                        .formatted(words.slots(only(slot)).get(0)));
            }
        }
        if (condition.previous().isPresent() && !actions.contains(condition.previous())) {
            return Optional.of("The action %s never runs."
                    .formatted(condition.previous().get().label()));
        }
        return condition
                .user()
                .intent()
                .filter(intent -> !intents.contains(intent))
                .map("Nobody ever says %s."::formatted);
    }

    private static DialogueState only(Map.Entry<String, SlotFeatures> slot) {
        return new DialogueState(
                UserInput.NONE, Map.of(slot.getKey(), slot.getValue()), Optional.empty(), Optional.empty());
    }
}
