package org.parlance.policy.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/** Puts the actions of stories together that follow the same history; states are numbered, so that long histories compare fast. */
final class Histories {
    private final int maxHistory;
    private final Map<DialogueState, Integer> numbers = new HashMap<>();
    private final Map<Key, Parting> partings = new LinkedHashMap<>();

    /** A history as the numbers of its states. */
    private record Key(int[] states) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(states, key.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    /**
     * A history and what follows it.
     *
     * @param history the states, oldest first
     * @param next for each action the first step that takes it
     */
    record Parting(List<DialogueState> history, Map<String, Origin> next) {}

    Histories(int maxHistory) {
        this.maxHistory = maxHistory;
    }

    void add(TrainingTracker story) {
        List<DialogueState> states =
                story.states().stream().map(DialogueState::withIntentOrText).toList();
        int[] ids = states.stream()
                .mapToInt(state -> numbers.computeIfAbsent(state, s -> numbers.size()))
                .toArray();
        int seen = 0;
        for (StoryEvent event : story.applied()) {
            if (!(event.event() instanceof ActionExecuted action)) {
                continue;
            }
            seen = Math.min(seen + 1, ids.length);
            if (event.predictable() && !action.is(DefaultActions.UNLIKELY_INTENT)) {
                int from = maxHistory == 0 ? 0 : Math.max(0, seen - maxHistory);
                Key key = new Key(Arrays.copyOfRange(ids, from, seen));
                int to = seen;
                partings.computeIfAbsent(key, k -> new Parting(states.subList(from, to), new LinkedHashMap<>()))
                        .next()
                        .putIfAbsent(action.label(), event.origin());
            }
        }
    }

    /** The histories that different actions follow. */
    List<Parting> partings() {
        List<Parting> found = new ArrayList<>(partings.values());
        found.removeIf(parting -> parting.next().size() < 2);
        return found;
    }
}
