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
 * are equal and so is everything that can follow. Found by refining until nothing changes. Only whole turns are shared: what
 * stands in the middle of a turn is drawn with its own beginning.
 */
final class Classes {
    private final Flow flow;
    private final Map<Transition, List<Transition>> before = new HashMap<>();
    private Map<Transition, Integer> classes = new HashMap<>();
    private int count;

    /** What two alike transitions have in common, before looking at what follows. */
    private record Look(DialogueState newest, String action, boolean begins) {}

    /** The refinement of a class: what it was and what stands beside it. */
    private record Refined(int known, Set<Integer> neighbours) {}

    private Classes(Flow flow) {
        this.flow = flow;
        flow.transitions().forEach(step -> flow.after(step)
                .forEach(next -> before.computeIfAbsent(next, unknown -> new ArrayList<>())
                        .add(step)));
    }

    /** The classes in the machine's order. */
    static List<List<Transition>> of(Flow flow) {
        Classes classes = new Classes(flow);
        classes.number(step -> new Look(step.newest(), step.action(), Flow.begins(step)));
        classes.refine(flow::after);
        classes.refine(step -> step.newest().afterListen() ? List.of() : classes.before.getOrDefault(step, List.of()));
        return classes.groups();
    }

    private void refine(Function<Transition, List<Transition>> neighbours) {
        int known;
        do {
            known = count;
            Map<Transition, Integer> old = classes;
            number(step -> new Refined(old.get(step), numbers(neighbours.apply(step), old)));
        } while (count > known);
    }

    private static Set<Integer> numbers(List<Transition> steps, Map<Transition, Integer> known) {
        Set<Integer> numbers = new TreeSet<>();
        steps.forEach(step -> numbers.add(known.get(step)));
        return numbers;
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
