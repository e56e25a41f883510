package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.event.Stamp;
import org.parlance.core.tracker.Tracker;

/**
 * What a custom action may leave behind. It may set what any story or rule shows after it, or nothing; a form's validation may
 * take a value or refuse it; and a slot that nobody shows being set may be set by any action of which nothing is shown.
 */
public final class PossibleEffects {
    private static final String VALIDATE = "validate_";

    private final Domain domain;
    private final Relevance relevance;
    private final ShownEffects shown;
    private final Map<String, List<Effect>> known = new LinkedHashMap<>();
    private final List<Effect> unknown = new ArrayList<>();

    /**
     * One possible effect.
     *
     * @param shown whether some story or rule shows it
     */
    public record Effect(List<Event> events, boolean shown) {
        public Effect {
            events = List.copyOf(events);
        }

        static Effect assumed(Event... events) {
            return new Effect(List.of(events), false);
        }
    }

    public PossibleEffects(Project project) {
        this.domain = project.domain();
        this.relevance = new Relevance(project);
        this.shown = new ShownEffects(project, relevance);
        for (Slot slot : relevance.slots().values()) {
            if (!shown.sets(slot.name()) && filledByNobody(slot)) {
                candidates(slot).forEach(value -> unknown.add(Effect.assumed(SlotSet.of(slot.name(), value))));
            }
        }
    }

    private static boolean filledByNobody(Slot slot) {
        return slot.mappings().stream().allMatch(SlotMapping.Custom.class::isInstance);
    }

    private List<Object> candidates(Slot slot) {
        List<Object> values = relevance.valuesOf(slot);
        return values.isEmpty() ? List.of("filled") : values;
    }

    /** Everything the action may do here; never empty. */
    public List<Effect> of(String action, Tracker tracker) {
        Optional<Form> form =
                action.startsWith(VALIDATE) ? domain.form(action.substring(VALIDATE.length())) : Optional.empty();
        return form.isPresent() ? validation(form.get(), tracker) : known.computeIfAbsent(action, this::of);
    }

    private List<Effect> of(String action) {
        Optional<Event> own = own(action);
        if (own.isPresent()) {
            return List.of(new Effect(defaults(action, own.get()), true));
        }
        List<Effect> effects = new ArrayList<>(shown.of(action));
        effects.add(new Effect(List.of(), effects.isEmpty() || shown.showsNothing(action)));
        if (effects.size() == 1) {
            effects.addAll(unknown);
        }
        return effects;
    }

    /** A default action of the project's own does what the default one does. */
    private static Optional<Event> own(String action) {
        return Optional.ofNullable(
                switch (action) {
                    case DefaultActions.SESSION_START -> new Event.SessionStarted(Stamp.NONE);
                    case DefaultActions.RESTART -> new Event.Restarted(Stamp.NONE);
                    case DefaultActions.DEFAULT_FALLBACK, DefaultActions.BACK ->
                        new Event.UserUtteranceReverted(Stamp.NONE);
                    case DefaultActions.DEACTIVATE_LOOP -> Event.ActiveLoop.ended();
                    default -> null;
                });
    }

    private static List<Event> defaults(String action, Event own) {
        return switch (action) {
            case DefaultActions.SESSION_START -> List.of(own, ActionExecuted.of(DefaultActions.LISTEN));
            case DefaultActions.BACK -> List.of(own, own);
            case DefaultActions.DEACTIVATE_LOOP -> List.of(own, SlotSet.of(DefaultSlots.REQUESTED_SLOT, null));
            default -> List.of(own);
        };
    }

    private List<Effect> validation(Form form, Tracker tracker) {
        List<Event> candidates = candidates(tracker);
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect(candidates, true));
        if (!candidates.isEmpty()) {
            List<Event> refused = new ArrayList<>();
            candidates.forEach(set -> refused.add(SlotSet.of(((SlotSet) set).name(), null)));
            effects.add(new Effect(refused, true));
        }
        for (String slot : asked(form)) {
            if (tracker.state().slot(slot) == null && candidates.stream().noneMatch(set -> sets(set, slot))) {
                List<Event> more = new ArrayList<>(candidates);
                more.add(SlotSet.of(DefaultSlots.REQUESTED_SLOT, slot));
                effects.add(new Effect(more, false));
            }
        }
        unknown.stream()
                .filter(effect ->
                        form.requiredSlots().contains(((SlotSet) effect.events().get(0)).name()))
                .forEach(effects::add);
        return effects;
    }

    private static boolean sets(Event event, String slot) {
        return event instanceof SlotSet set && set.name().equals(slot);
    }

    /** The slots that an action may ask for in this form although the domain doesn't require them. */
    private Set<String> asked(Form form) {
        Set<String> slots = new LinkedHashSet<>();
        if (form.requiredSlots().isEmpty()) {
            for (Slot slot : domain.slots().values()) {
                boolean inForm = slot.mappings().stream()
                        .flatMap(mapping -> mapping.filter().conditions().stream())
                        .anyMatch(condition -> condition.activeLoop().equals(Optional.of(form.name())));
                if (inForm || domain.responses().containsKey("utter_ask_" + form.name() + "_" + slot.name())) {
                    slots.add(slot.name());
                }
            }
        }
        return slots;
    }

    /** The caller puts the values in question at the end of the conversation. */
    private static List<Event> candidates(Tracker tracker) {
        List<Event> events = tracker.events();
        int first = events.size();
        while (first > 0 && events.get(first - 1) instanceof SlotSet) {
            first--;
        }
        return List.copyOf(events.subList(first, events.size()));
    }
}
