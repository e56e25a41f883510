package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.event.Stamp;
import org.parlance.policy.explore.PossibleEffects.Effect;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/** What stories and rules show after each custom action: slots that are set there, or that a rule asks for there. */
final class ShownEffects {
    private final Project project;
    private final Relevance relevance;
    private final Map<String, Map<Object, List<Event>>> byAction = new HashMap<>();
    private final Set<String> sets = new HashSet<>();

    ShownEffects(Project project, Relevance relevance) {
        this.project = project;
        this.relevance = relevance;
        project.data().all().forEach(this::read);
    }

    /** The different effects that are shown, without "nothing". */
    List<Effect> of(String action) {
        List<Effect> effects = new ArrayList<>();
        for (List<Event> events : byAction.getOrDefault(action, Map.of()).values()) {
            if (!events.isEmpty()) {
                effects.add(new Effect(events, true));
            }
        }
        return effects;
    }

    /** Whether the action is shown with nothing set after it. */
    boolean showsNothing(String action) {
        return byAction.getOrDefault(action, Map.of()).containsValue(List.of());
    }

    /** Whether any action is shown to set the slot. */
    boolean sets(String slot) {
        return sets.contains(slot);
    }

    private void read(TrainingTracker tracker) {
        List<StoryEvent> events = tracker.events();
        Map<String, Object> inForce = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i).event();
            if (event instanceof SlotSet set) {
                inForce.put(set.name(), valueOf(set));
            } else if (event instanceof ActionExecuted action && isCustom(action.label()) && i + 1 < events.size()) {
                read(action.label(), events, i + 1, tracker.isRule() ? inForce : Map.of());
            }
        }
    }

    private void read(String action, List<StoryEvent> events, int from, Map<String, Object> conditions) {
        List<Event> effect = after(events, from, conditions);
        if (!effect.isEmpty() || !isOpen(events.get(from).event())) {
            add(action, effect);
        }
    }

    private boolean isCustom(String action) {
        return project.domain().actions().contains(action) && !action.startsWith("utter_");
    }

    /** A rule that ends without waiting leaves what the action did to those that go on from there. */
    private static boolean isOpen(Event next) {
        return next instanceof ActionExecuted action && action.is(DefaultActions.RULE_SNIPPET);
    }

    /** Until the next action or message; in a rule also the conditions on slots that only actions set. */
    private List<Event> after(List<StoryEvent> events, int from, Map<String, Object> conditions) {
        Map<String, Event> effect = new LinkedHashMap<>();
        conditions.forEach((slot, value) -> {
            if (onlyActionsSet(slot)) {
                effect.put(slot, SlotSet.of(slot, value));
            }
        });
        for (int i = from; i < events.size(); i++) {
            Event event = events.get(i).event();
            if (event instanceof ActionExecuted || event instanceof Event.UserUttered) {
                break;
            }
            if (event instanceof SlotSet set) {
                effect.put(set.name(), SlotSet.of(set.name(), valueOf(set)));
            } else if (event instanceof Event.ActiveLoop loop) {
                effect.put(
                        "",
                        new Event.ActiveLoop(
                                loop.name().filter(name -> !name.equals(DialogueState.MUST_BE_UNSET)), Stamp.NONE));
            }
        }
        effect.keySet().removeIf(slot -> !slot.isEmpty() && !relevance.slots().containsKey(slot));
        return new ArrayList<>(effect.values());
    }

    private boolean onlyActionsSet(String name) {
        return project.domain()
                .slot(name)
                .map(Slot::mappings)
                .filter(mappings -> mappings.stream().allMatch(SlotMapping.Custom.class::isInstance))
                .isPresent();
    }

    private static Object valueOf(SlotSet set) {
        return DialogueState.MUST_BE_UNSET.equals(set.value()) ? null : set.value();
    }

    private void add(String action, List<Event> events) {
        List<Object> classes = new ArrayList<>();
        for (Event event : events) {
            classes.add(event instanceof SlotSet set ? classOf(set) : event);
            if (event instanceof SlotSet set && set.value() != null) {
                sets.add(set.name());
            }
        }
        byAction.computeIfAbsent(action, a -> new LinkedHashMap<>()).putIfAbsent(classes, events);
    }

    private Object classOf(SlotSet set) {
        Slot slot = relevance.slots().get(set.name());
        Object value = relevance.classOf(slot, set.value());
        return value == null ? List.of(set.name()) : List.of(set.name(), value);
    }
}
