package org.parlance.assistant.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.ActionFailedException;
import org.parlance.assistant.action.CustomAction;
import org.parlance.assistant.action.DialogueAction;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.problem.Location;
import org.parlance.core.spi.ActionRejectedException;

/** Fills slots from the last message: the first mapping that gives a value wins, then the project may validate. */
public final class ExtractSlots implements DialogueAction {
    private static final Set<String> AUTOMATIC = Set.of(
            DefaultSlots.REQUESTED_SLOT,
            DefaultSlots.SESSION_STARTED_METADATA,
            "knowledge_base_listed_objects",
            "knowledge_base_last_object",
            "knowledge_base_last_object_type");

    private final MappingFilter filter;
    private final List<Slot> slots;
    private final boolean validated;

    public ExtractSlots(Domain domain) {
        filter = new MappingFilter(domain);
        slots = domain.slots().values().stream()
                .filter(slot -> !AUTOMATIC.contains(slot.name()))
                .toList();
        validated = domain.userActions().contains(DefaultActions.VALIDATE_SLOT_MAPPINGS);
    }

    @Override
    public String name() {
        return DefaultActions.EXTRACT_SLOTS;
    }

    @Override
    public List<Event> run(ActionContext context) {
        List<Event> events = new ArrayList<>();
        Set<String> called = new HashSet<>();
        for (Slot slot : slots) {
            events.addAll(fill(slot, context, called));
        }
        return validated ? validate(context, events) : events;
    }

    private List<Event> fill(Slot slot, ActionContext context, Set<String> called) {
        List<Event> events = new ArrayList<>();
        for (SlotMapping mapping : slot.mappings()) {
            if (!filter.applies(slot, mapping, context.state())) {
                continue;
            }
            Optional<Event> set = set(slot, mapping, context);
            if (set.isPresent()) {
                events.add(set.get());
                break;
            }
            if (mapping instanceof SlotMapping.Custom custom
                    && custom.action().filter(called::add).isPresent()) {
                events.addAll(ask(custom.action().get(), context));
            }
        }
        return events;
    }

    private static Optional<Event> set(Slot slot, SlotMapping mapping, ActionContext context) {
        MappedValue mapped = MappedValue.of(mapping, context.state());
        if (mapped.values().isEmpty()) {
            return Optional.empty();
        }
        Object value = slot.type() instanceof SlotType.Values ? mapped.values() : mapped.last();
        if (value == null && context.state().slot(slot.name()) == null) {
            return Optional.empty();
        }
        context.journal()
                .origin(slot.name(), mapped.origin() + ", mapping " + mapping.typeName() + place(slot, mapping));
        return Optional.of(SlotSet.of(slot.name(), value));
    }

    private static String place(Slot slot, SlotMapping mapping) {
        Location place = slot.place(mapping);
        return place.hasLine() ? " (%s:%d)".formatted(place.file(), place.line()) : "";
    }

    /** What the project's validation says; values it does not mention are taken as right. */
    private static List<Event> validate(ActionContext context, List<Event> events) {
        List<Event> candidates =
                events.stream().filter(SlotSet.class::isInstance).toList();
        List<Event> answer = ask(DefaultActions.VALIDATE_SLOT_MAPPINGS, context.plus(candidates));
        Set<String> mentioned = new HashSet<>();
        for (Event event : answer) {
            if (event instanceof SlotSet set) {
                mentioned.add(set.name());
            }
        }
        List<Event> all = new ArrayList<>(answer);
        for (Event event : events) {
            if (!(event instanceof SlotSet set) || !mentioned.contains(set.name())) {
                all.add(event);
            }
        }
        return all;
    }

    /** Runs an action that may only set slots and speak; when it is broken the slots stay as they were. */
    private static List<Event> ask(String action, ActionContext context) {
        try {
            return new CustomAction(action)
                    .run(context).stream()
                            .filter(e -> e instanceof SlotSet || e instanceof Event.BotUttered)
                            .toList();
        } catch (ActionFailedException e) {
            context.journal().remark("%s failed (%s), so it filled no slot".formatted(action, e.kind()));
        } catch (ActionRejectedException e) {
            context.journal().remark("%s refused to run, so it filled no slot".formatted(action));
        }
        return List.of();
    }
}
