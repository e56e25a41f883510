package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Entity;
import org.parlance.policy.state.DialogueState;

/** Adds what a story leaves out: the assistant listens before each message, and entities fill slots. */
final class ImpliedEvents {
    private final Domain domain;

    ImpliedEvents(Domain domain) {
        this.domain = domain;
    }

    List<StoryEvent> of(Segment segment) {
        List<StoryEvent> all = new ArrayList<>();
        for (StoryEvent event : segment.events()) {
            if (event.event() instanceof Event.UserUttered message) {
                listen(all, event.origin());
                all.add(event);
                filled(message.parse().entities()).forEach(slot -> all.add(new StoryEvent(slot, true, event.origin())));
            } else {
                all.add(event);
            }
        }
        if (segment.ends().isEmpty() && !segment.events().isEmpty()) {
            listen(all, segment.events().get(segment.events().size() - 1).origin());
        }
        return segment.isRule() ? all.stream().map(ImpliedEvents::ruled).toList() : all;
    }

    private static void listen(List<StoryEvent> all, Origin origin) {
        boolean listens = !all.isEmpty()
                && all.get(all.size() - 1).event() instanceof Event.ActionExecuted last
                && last.is(DefaultActions.LISTEN);
        if (!listens) {
            all.add(new StoryEvent(Event.ActionExecuted.of(DefaultActions.LISTEN), true, origin));
        }
    }

    private List<Event> filled(List<Entity> entities) {
        List<Event> events = new ArrayList<>();
        if (!domain.storeEntitiesAsSlots() || entities.isEmpty()) {
            return events;
        }
        for (Slot slot : domain.slots().values()) {
            List<Object> values = values(slot, entities);
            if (!values.isEmpty()) {
                boolean all = slot.type() instanceof SlotType.Values;
                events.add(Event.SlotSet.of(slot.name(), all ? values : values.get(values.size() - 1)));
            }
        }
        return events;
    }

    private static List<Object> values(Slot slot, List<Entity> entities) {
        List<Object> values = new ArrayList<>();
        for (SlotMapping mapping : slot.mappings()) {
            if (mapping instanceof SlotMapping.FromEntity from && appliesOutsideForms(from)) {
                entities.stream().filter(entity -> matches(from, entity)).forEach(entity -> values.add(entity.value()));
            }
        }
        return values;
    }

    private static boolean appliesOutsideForms(SlotMapping.FromEntity mapping) {
        List<SlotMapping.Condition> conditions = mapping.filter().conditions();
        return conditions.isEmpty() || conditions.get(0).activeLoop().isEmpty();
    }

    private static boolean matches(SlotMapping.FromEntity mapping, Entity entity) {
        return mapping.entity().equals(entity.type())
                && Objects.equals(mapping.role(), entity.role())
                && Objects.equals(mapping.group(), entity.group());
    }

    /** In a rule, null is a demand: the slot must not be set, no form may be active. */
    private static StoryEvent ruled(StoryEvent event) {
        if (event.event() instanceof Event.ActiveLoop loop && loop.name().isEmpty()) {
            return event.with(new Event.ActiveLoop(Optional.of(DialogueState.MUST_BE_UNSET), Stamp.NONE));
        }
        return event.event() instanceof Event.SlotSet slot && slot.value() == null
                ? event.with(Event.SlotSet.of(slot.name(), DialogueState.MUST_BE_UNSET))
                : event;
    }
}
