package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;

/**
 * Transitions that look alike and lead to the same, so that each needs to be drawn only once: the newest state and the action
 * are equal and so is everything that can follow. Found by refining until nothing changes.
 */
final class Classes {
    private final Flow flow;
    private Map<Transition, Integer> classes = new HashMap<>();
    private int count;

    /** What two alike transitions have in common, before looking at what follows. */
    private record Look(DialogueState newest, String action, boolean begins) {}

    /** The refinement of a class: what it was and what follows. */
    private record Refined(int before, Set<Integer> next) {}

    private Classes(Flow flow) {
        this.flow = flow;
    }

    /** The classes in the machine's order. */
    static List<List<Transition>> of(Flow flow) {
        Classes classes = new Classes(flow);
        classes.number(step -> new Look(step.newest(), step.action(), Flow.begins(step)));
        int before;
        do {
            before = classes.count;
            Map<Transition, Integer> known = classes.classes;
            classes.number(step -> new Refined(known.get(step), classes.next(step, known)));
        } while (classes.count > before);
        return classes.groups();
    }

    private Set<Integer> next(Transition step, Map<Transition, Integer> known) {
        Set<Integer> next = new TreeSet<>();
        flow.after(step).forEach(following -> next.add(known.get(following)));
        return next;
    }

    private void number(Function<Transition, Object> key) {
        Map<Object, Integer> numbers = new HashMap<>();
        Map<Transition, Integer> refined = new HashMap<>();
        for (Transition step : flow.transitions()) {
            refined.put(step, numbers.computeIfAbsent(key.apply(step), unknown -> numbers.size()));
        }
        classes = refined;
        count = numbers.size();
    }

    private List<List<Transition>> groups() {
        Map<Integer, List<Transition>> groups = new LinkedHashMap<>();
        for (Transition step : flow.transitions()) {
            groups.computeIfAbsent(classes.get(step), unknown -> new ArrayList<>())
                    .add(step);
        }
        return new ArrayList<>(groups.values());
    }
}
