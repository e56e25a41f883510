package org.parlance.policy.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

/**
 * What a rule demands of a conversation, one by one, so that rules can be compared.
 *
 * @param facts what must be true so many states back
 * @param length how many states back it looks
 */
record Demands(Map<Fact, Object> facts, int length) {
    /** What is looked at. */
    private enum Aspect {
        PREVIOUS,
        INTENT,
        TEXT,
        ENTITIES,
        LOOP,
        SLOT
    }

    /**
     * One thing at one time.
     *
     * @param name of a slot, empty for the rest
     */
    private record Fact(int back, Aspect aspect, String name) {}

    static Demands of(Transition rule) {
        Map<Fact, Object> facts = new HashMap<>();
        int length = rule.when().size();
        for (int back = 0; back < length; back++) {
            put(facts, back, rule.when().get(length - 1 - back));
        }
        return new Demands(Map.copyOf(facts), length);
    }

    private static void put(Map<Fact, Object> facts, int back, DialogueState state) {
        facts.put(new Fact(back, Aspect.PREVIOUS, ""), state.previous());
        state.user().intent().ifPresent(intent -> facts.put(new Fact(back, Aspect.INTENT, ""), intent));
        state.user().text().ifPresent(text -> facts.put(new Fact(back, Aspect.TEXT, ""), text));
        if (!state.user().entities().isEmpty()) {
            facts.put(new Fact(back, Aspect.ENTITIES, ""), state.user().entities());
        }
        state.loop().ifPresent(loop -> facts.put(new Fact(back, Aspect.LOOP, ""), loop));
        state.slots().forEach((slot, features) -> facts.put(new Fact(back, Aspect.SLOT, slot), features));
    }

    /** True when both can be met at once, and each has a condition at its beginning of which the other knows nothing. */
    boolean overlaps(Demands other) {
        return asksForMoreThan(other)
                && other.asksForMoreThan(this)
                && agreesWith(other)
                && forms().equals(other.forms());
    }

    /** A rule for one form is meant for less than a rule for anywhere, whatever else both ask for. */
    private Set<Object> forms() {
        Set<Object> forms = new HashSet<>();
        facts.forEach((fact, value) -> {
            if (fact.aspect() == Aspect.LOOP && !value.equals(DialogueState.MUST_BE_UNSET)) {
                forms.add(value);
            }
        });
        return forms;
    }

    private boolean agreesWith(Demands other) {
        return facts.entrySet().stream()
                .allMatch(fact ->
                        other.facts.getOrDefault(fact.getKey(), fact.getValue()).equals(fact.getValue()));
    }

    /** A slot that an action sets in the middle of a rule tells what the action found out, and seldom comes with its like. */
    private boolean asksForMoreThan(Demands other) {
        return facts.keySet().stream()
                .filter(fact -> fact.back() == length - 1)
                .filter(fact -> fact.aspect() == Aspect.ENTITIES || fact.aspect() == Aspect.SLOT)
                .anyMatch(fact -> !other.facts.containsKey(fact));
    }

    Demands and(Demands other) {
        Map<Fact, Object> both = new HashMap<>(facts);
        both.putAll(other.facts);
        return new Demands(Map.copyOf(both), Math.max(length, other.length));
    }

    /** The states that just meet them, oldest first. */
    List<DialogueState> states() {
        List<DialogueState> states = new ArrayList<>();
        for (int back = length - 1; back >= 0; back--) {
            states.add(state(back));
        }
        return Collections.unmodifiableList(states);
    }

    private DialogueState state(int back) {
        Map<String, SlotFeatures> slots = new TreeMap<>();
        facts.forEach((fact, value) -> {
            if (fact.back() == back && value instanceof SlotFeatures features) {
                slots.put(fact.name(), features);
            }
        });
        List<String> entities = new ArrayList<>();
        if (facts.get(new Fact(back, Aspect.ENTITIES, "")) instanceof List<?> names) {
            names.forEach(name -> entities.add(String.valueOf(name)));
        }
        Optional<PreviousAction> previous = facts.get(new Fact(back, Aspect.PREVIOUS, "")) instanceof Optional<?> last
                ? last.map(PreviousAction.class::cast)
                : Optional.empty();
        UserInput user = new UserInput(text(back, Aspect.INTENT), text(back, Aspect.TEXT), entities);
        return new DialogueState(user, slots, previous, text(back, Aspect.LOOP));
    }

    private Optional<String> text(int back, Aspect aspect) {
        return Optional.ofNullable(facts.get(new Fact(back, aspect, ""))).map(String::valueOf);
    }
}
