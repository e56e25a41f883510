package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.machine.Transition;

/** Transitions drawn as one, by number, with what follows what; and which of them must begin a box of their own. */
final class TurnNodes {
    private final List<List<Transition>> nodes;
    private final List<Set<Integer>> next = new ArrayList<>();
    private final List<Set<Integer>> before = new ArrayList<>();
    private final Set<Integer> heads = new LinkedHashSet<>();

    /** Of transitions that are drawn together. */
    TurnNodes(Flow flow, List<List<Transition>> together) {
        this.nodes = together;
        Map<Transition, Integer> numbers = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            nodes.get(i).forEach(step -> numbers.put(step, number));
            before.add(new TreeSet<>());
        }
        Set<Transition> reached = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            next.add(new LinkedHashSet<>());
            for (Transition step : nodes.get(i)) {
                for (Transition following : flow.after(step)) {
                    reached.add(following);
                    next.get(i).add(numbers.get(following));
                    before.get(numbers.get(following)).add(i);
                }
            }
        }
        findHeads(reached);
    }

    int size() {
        return nodes.size();
    }

    List<Transition> steps(int node) {
        return nodes.get(node);
    }

    Set<Integer> next(int node) {
        return next.get(node);
    }

    boolean isFirst(int node) {
        return before.get(node).isEmpty();
    }

    /** The nodes from which the others are reached within a turn, in the machine's order. */
    Set<Integer> heads() {
        return heads;
    }

    private void findHeads(Set<Transition> reached) {
        for (int i = 0; i < nodes.size(); i++) {
            if (before.get(i).size() != 1
                    || endsTurn(before.get(i).iterator().next())
                    || !reached.containsAll(nodes.get(i))) {
                heads.add(i);
            }
        }
        Set<Integer> covered = new HashSet<>();
        List.copyOf(heads).forEach(head -> chain(head).forEach(covered::add));
        for (int i = 0; i < nodes.size(); i++) {
            if (!covered.contains(i)) {
                heads.add(i);
                covered.addAll(chain(i));
            }
        }
    }

    private boolean endsTurn(int node) {
        return next.get(node).size() != 1 || nodes.get(node).get(0).action().equals(DefaultActions.LISTEN);
    }

    /** The node and those that follow it without a choice, up to the end of the turn. */
    List<Integer> chain(int head) {
        List<Integer> chain = new ArrayList<>();
        int at = head;
        do {
            chain.add(at);
            at = endsTurn(at) ? head : next.get(at).iterator().next();
        } while (at != head && !heads.contains(at));
        return chain;
    }
}
