package org.parlance.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Slot;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/** Finds rules in which an action does less than in other rules: sets no slot, or starts no form, that it does there. */
final class Completeness {
    private final TrainingConversations data;
    private final Map<String, Effects> effects = new TreeMap<>();

    /** What an action does in any rule, and where. */
    private static final class Effects {
        private final Map<String, Origin> slots = new TreeMap<>();
        private final Map<String, Origin> loops = new TreeMap<>();
    }

    Completeness(TrainingConversations data) {
        this.data = data;
        data.rules().forEach(this::collect);
    }

    /** Adds what is incomplete, and answers the names of the rules in which it is. */
    Set<String> report(Problems problems) {
        Set<String> incomplete = new TreeSet<>();
        for (TrainingTracker rule : data.rules()) {
            Problems own = new Problems();
            check(rule, own);
            problems.addAll(own);
            if (!own.isEmpty()) {
                incomplete.add(rule.name());
            }
        }
        return incomplete;
    }

    private void collect(TrainingTracker rule) {
        Optional<String> action = Optional.empty();
        for (StoryEvent event : rule.events()) {
            if (event.event() instanceof ActionExecuted executed) {
                action = Optional.of(executed.label());
            } else if (event.event() instanceof UserUttered) {
                action = Optional.empty();
            } else if (action.isPresent()) {
                collect(effects.computeIfAbsent(action.get(), name -> new Effects()), event);
            }
        }
    }

    private void collect(Effects found, StoryEvent event) {
        if (event.event() instanceof Event.SlotSet slot) {
            if (data.domain().slot(slot.name()).filter(Slot::featurized).isPresent()) {
                found.slots.putIfAbsent(slot.name(), event.origin());
            }
        } else if (event.event() instanceof Event.ActiveLoop loop) {
            found.loops.putIfAbsent(loop.name().orElse(DialogueState.MUST_BE_UNSET), event.origin());
        }
    }

    private void check(TrainingTracker rule, Problems problems) {
        List<DialogueState> states = rule.states();
        List<Location> places = places(rule);
        for (int i = 0; i < states.size(); i++) {
            DialogueState state = states.get(i);
            boolean snippetFollows = i + 1 < states.size() && states.get(i + 1).previousIs(DefaultActions.RULE_SNIPPET);
            Optional<String> action =
                    state.previous().filter(last -> !last.isText()).map(PreviousAction::label);
            if (action.isPresent()
                    && effects.containsKey(action.get())
                    && !snippetFollows
                    && !action.get().equals(DefaultActions.RULE_SNIPPET)) {
                Location where = i > 0 && i <= places.size() ? places.get(i - 1) : places.get(0);
                compare(rule, action.get(), state, where, problems);
            }
        }
    }

    private void compare(TrainingTracker rule, String action, DialogueState state, Location where, Problems problems) {
        Effects expected = effects.get(action);
        Set<String> missing = new TreeSet<>(expected.slots.keySet());
        missing.removeAll(state.slots().keySet());
        for (String slot : missing) {
            problems.add(incomplete(rule, action, where, "set the slot '" + slot + "'", expected.slots.get(slot))
                    .maybe(
                            "\"- slot_was_set: [{%s: null}]\" belongs after it, or \"wait_for_user_input: false\" where it is"
                                            .formatted(slot)
                                    + " the last action."));
        }
        boolean loopAsElsewhere = expected.loops.isEmpty()
                || state.loop().filter(expected.loops::containsKey).isPresent();
        if (!loopAsElsewhere) {
            Map.Entry<String, Origin> first =
                    expected.loops.entrySet().iterator().next();
            String loop = first.getKey().equals(DialogueState.MUST_BE_UNSET) ? "null" : first.getKey();
            problems.add(incomplete(rule, action, where, "make 'active_loop: " + loop + "'", first.getValue())
                    .maybe(
                            "\"- active_loop: %s\" belongs after it, or \"wait_for_user_input: false\" where it is the last"
                                            .formatted(loop)
                                    + " action."));
        }
    }

    private static Problem incomplete(
            TrainingTracker rule, String action, Location where, String does, Origin elsewhere) {
        return Problem.error(where, "The action '%s' in rule '%s' does not %s.".formatted(action, rule.name(), does))
                .of(Defect.RULE_AGAINST_RULE)
                .because("It does in %s, so the rules are incomplete.".formatted(elsewhere.title()))
                .and(elsewhere.where(), elsewhere.title() + " lets it " + does);
    }

    private static List<Location> places(TrainingTracker rule) {
        List<Location> places = new ArrayList<>();
        for (StoryEvent event : rule.events()) {
            if (event.event() instanceof ActionExecuted) {
                places.add(event.origin().where());
            }
        }
        return places.isEmpty() ? List.of(Location.NONE) : places;
    }
}
