package org.parlance.assistant.slot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.TrackerState;

/** Whether a slot mapping applies to the last message; exactly Rasa's conditions, in its order. */
final class MappingFilter {
    private final Domain domain;
    private final Map<String, Set<SlotMapping>> sharedByForm = new HashMap<>();

    MappingFilter(Domain domain) {
        this.domain = domain;
        domain.forms().forEach((name, form) -> sharedByForm.put(name, shared(form)));
    }

    boolean applies(Slot slot, SlotMapping mapping, TrackerState state) {
        return isValid(mapping)
                && wantsIntent(mapping, state)
                && conditionsHold(slot, mapping, state)
                && !isAmbiguous(slot, mapping, state);
    }

    private boolean isValid(SlotMapping mapping) {
        if (mapping instanceof SlotMapping.FromEntity entity) {
            return domain.entities().containsKey(entity.entity());
        }
        return !(mapping instanceof SlotMapping.FromIntent)
                || mapping.filter().intents().stream().allMatch(domain::hasIntent);
    }

    private boolean wantsIntent(SlotMapping mapping, TrackerState state) {
        Optional<String> intent =
                state.latestMessage().flatMap(message -> message.parse().intentName());
        SlotMapping.Filter filter = mapping.filter();
        if (!filter.intents().isEmpty()) {
            return intent.filter(filter.intents()::contains).isPresent();
        }
        return intent.filter(i -> filter.notIntents().contains(i)
                        || ignored(mapping, state).contains(i))
                .isEmpty();
    }

    /** A form's ignored intents count for mappings without conditions and for those of this form. */
    private List<String> ignored(SlotMapping mapping, TrackerState state) {
        List<SlotMapping.Condition> conditions = mapping.filter().conditions();
        return state.activeLoop()
                .filter(loop -> conditions.isEmpty()
                        || conditions.stream().anyMatch(c -> c.activeLoop().equals(Optional.of(loop))))
                .flatMap(domain::form)
                .map(Form::ignoredIntents)
                .orElseGet(List::of);
    }

    private static boolean conditionsHold(Slot slot, SlotMapping mapping, TrackerState state) {
        List<SlotMapping.Condition> conditions = mapping.filter().conditions();
        if (conditions.isEmpty() || mapping instanceof SlotMapping.FromTriggerIntent) {
            return true;
        }
        Object requested = state.slot(DefaultSlots.REQUESTED_SLOT);
        if (state.loop().filter(LoopState::rejected).isPresent() && slot.name().equals(requested)) {
            return false;
        }
        return conditions.stream().anyMatch(condition -> holds(condition, state, requested));
    }

    private static boolean holds(SlotMapping.Condition condition, TrackerState state, Object requested) {
        if (condition.activeLoop().isEmpty()) {
            return state.loop().isEmpty();
        }
        return state.inLoop(condition.activeLoop().get())
                && condition.requestedSlot().filter(s -> !s.equals(requested)).isEmpty();
    }

    /** True when the same entity could as well fill another slot of the form, and this one was not asked for. */
    private boolean isAmbiguous(Slot slot, SlotMapping mapping, TrackerState state) {
        if (!(mapping instanceof SlotMapping.FromEntity)
                || slot.name().equals(state.slot(DefaultSlots.REQUESTED_SLOT))) {
            return false;
        }
        return state.activeLoop()
                .flatMap(domain::form)
                .filter(form -> form.requiredSlots().contains(slot.name()))
                .filter(form -> sharedByForm.get(form.name()).contains(mapping))
                .isPresent();
    }

    private Set<SlotMapping> shared(Form form) {
        Set<SlotMapping> seen = new HashSet<>();
        Set<SlotMapping> shared = new HashSet<>();
        for (String name : form.requiredSlots()) {
            for (SlotMapping mapping : domain.slot(name).map(Slot::mappings).orElseGet(List::of)) {
                if (mapping instanceof SlotMapping.FromEntity && !seen.add(mapping)) {
                    shared.add(mapping);
                }
            }
        }
        return shared;
    }
}
