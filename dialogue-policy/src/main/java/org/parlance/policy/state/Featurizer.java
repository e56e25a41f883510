package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Intent;
import org.parlance.core.domain.Slot;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

/** Makes of a tracker's state what policies see of it; safe to use from many threads. */
public final class Featurizer {
    private final Map<String, Intent> intents;
    private final List<Slot> slots;

    public Featurizer(Domain domain) {
        this.intents = domain.intents();
        this.slots = domain.slots().values().stream().filter(Slot::featurized).toList();
    }

    /** Every state of a conversation, oldest first: one before each action and the newest. */
    public List<DialogueState> states(Tracker tracker) {
        Turns turns = new Turns(tracker.history(), this);
        List<DialogueState> states = new ArrayList<>();
        for (int back = 0; turns.at(back).isPresent(); back++) {
            states.add(turns.at(back).get().seen());
        }
        Collections.reverse(states);
        return states;
    }

    public DialogueState state(TrackerState state) {
        return state(state, slot -> true);
    }

    /** Looks only at slots that {@code counts} names, e.g. at those that were set explicitly. */
    public DialogueState state(TrackerState state, Predicate<String> counts) {
        return new DialogueState(
                user(state), slots(state, counts), state.latestAction().map(Featurizer::previous), loop(state));
    }

    private UserInput user(TrackerState state) {
        if (state.latestMessage().isEmpty()) {
            return UserInput.NONE;
        }
        UserUttered message = state.latestMessage().get();
        Optional<String> text = Optional.of(message.text()).filter(t -> !t.isEmpty());
        if (state.textFeaturized()) {
            return new UserInput(Optional.empty(), text, List.of());
        }
        Optional<String> intent = message.parse().intentName().filter(name -> !name.isEmpty());
        return new UserInput(intent, text, entities(message.parse().entities(), intent));
    }

    private List<String> entities(List<Entity> entities, Optional<String> intent) {
        if (entities.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        for (Entity entity : entities) {
            names.add(entity.type());
            entity.role().ifPresent(role -> names.add(entity.type() + "#" + role));
            entity.group().ifPresent(group -> names.add(entity.type() + "#" + group));
        }
        intent.map(intents::get).ifPresent(known -> names.retainAll(known.usedEntities()));
        return new ArrayList<>(names);
    }

    private Map<String, SlotFeatures> slots(TrackerState state, Predicate<String> counts) {
        Map<String, SlotFeatures> features = new TreeMap<>();
        for (Slot slot : slots) {
            Object value = state.slot(slot.name());
            if (value != null && counts.test(slot.name())) {
                features(slot, value).ifPresent(found -> features.put(slot.name(), found));
            }
        }
        return Collections.unmodifiableMap(features);
    }

    private static Optional<SlotFeatures> features(Slot slot, Object value) {
        if (DialogueState.MUST_BE_UNSET.equals(value)) {
            return Optional.of(SlotFeatures.UNSET);
        }
        List<Double> features = slot.type().features(value);
        return features.stream().anyMatch(feature -> feature != 0.0)
                ? Optional.of(new SlotFeatures(features))
                : Optional.empty();
    }

    private static PreviousAction previous(ActionExecuted action) {
        boolean named = action.name().filter(name -> !name.isEmpty()).isPresent();
        return new PreviousAction(action.label(), !named);
    }

    private static Optional<String> loop(TrackerState state) {
        return state.loop().map(LoopState::name);
    }
}
