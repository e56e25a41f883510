package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.policy.property.Property;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/** What makes a difference to the dialogue; states that differ in nothing else are one state. */
final class Relevance {
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Set<Object>> watched = new LinkedHashMap<>();
    private final Map<String, Set<Object>> shown = new LinkedHashMap<>();
    private final Set<String> intents = new HashSet<>();
    private final Set<String> mapped = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    Relevance(Project project) {
        Set<String> names = new LinkedHashSet<>();
        for (DialogueState state : project.states()) {
            names.addAll(state.slots().keySet());
            state.user().intent().ifPresent(intents::add);
            labels.addAll(state.user().entities());
        }
        project.domain().forms().values().stream().map(Form::requiredSlots).forEach(names::addAll);
        project.properties().forEach(property -> watch(property, names));
        names.forEach(name -> project.domain().slot(name).ifPresent(slot -> slots.put(name, slot)));
        project.domain().slots().values().stream()
                .filter(slot -> slot.featurized() && project.machine().stories().isPresent())
                .forEach(slot -> slots.put(slot.name(), slot));
        slots.remove(DefaultSlots.REQUESTED_SLOT);
        project.domain().slots().values().forEach(slot -> slot.mappings().forEach(this::filters));
        project.domain().forms().values().forEach(form -> mapped.addAll(form.ignoredIntents()));
        mapped.addAll(List.of(DefaultIntents.RESTART, DefaultIntents.BACK, DefaultIntents.SESSION_START));
        intents.addAll(mapped);
        project.data().all().forEach(this::values);
    }

    private void watch(Property property, Set<String> names) {
        intents.addAll(property.intents());
        property.slots().forEach((slot, values) -> {
            names.add(slot);
            watched.computeIfAbsent(slot, s -> new LinkedHashSet<>()).addAll(values);
        });
    }

    private void filters(SlotMapping mapping) {
        mapped.addAll(mapping.filter().intents());
        mapped.addAll(mapping.filter().notIntents());
    }

    private void values(TrainingTracker tracker) {
        for (StoryEvent event : tracker.events()) {
            if (event.event() instanceof Event.SlotSet set
                    && set.value() != null
                    && !DialogueState.MUST_BE_UNSET.equals(set.value())) {
                shown.computeIfAbsent(set.name(), s -> new LinkedHashSet<>()).add(set.value());
            }
        }
    }

    /** The slots that some rule, story, form or property looks at, by name. */
    Map<String, Slot> slots() {
        return slots;
    }

    /** Whether policies or properties look at the slot; any other counts only for forms, and only while they ask. */
    boolean isSeen(Slot slot) {
        return slot.featurized() || watched.containsKey(slot.name());
    }

    /** Whether a rule, story, mapping, form or property tells this intent from others. */
    boolean tells(String intent) {
        return intents.contains(intent);
    }

    /** Whether filling slots depends on it. */
    boolean fills(String intent) {
        return mapped.contains(intent);
    }

    /** Whether policies look for an entity of this name, which may be {@code entity#role}. */
    boolean seesEntity(String label) {
        return labels.contains(label);
    }

    /** The values of a slot that stories, rules and properties name, one of each class. */
    List<Object> valuesOf(Slot slot) {
        Set<Object> all = new LinkedHashSet<>(shown.getOrDefault(slot.name(), Set.of()));
        all.addAll(watched.getOrDefault(slot.name(), Set.of()));
        Map<Object, Object> byClass = new LinkedHashMap<>();
        all.stream().filter(Objects::nonNull).forEach(value -> byClass.putIfAbsent(classOf(slot, value), value));
        return new ArrayList<>(byClass.values());
    }

    /** Equal for values of a slot that nothing tells apart; null for unset. */
    Object classOf(Slot slot, Object raw) {
        Object value = slot.type().coerce(raw);
        if (value == null) {
            return null;
        }
        if (watched.getOrDefault(slot.name(), Set.of()).contains(value)) {
            return List.of("is", value);
        }
        boolean kinds = slot.featurized() && !(slot.type() instanceof SlotType.Text);
        return kinds ? slot.type().features(value) : "set";
    }
}
