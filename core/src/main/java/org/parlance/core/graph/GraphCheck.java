package org.parlance.core.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;

/** Looks for what is wrong with a graph and puts its steps in order. */
final class GraphCheck {
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Step<?, ?>> steps = new LinkedHashMap<>();
    private final Problems problems;
    private final List<Step<?, ?>> ordered = new ArrayList<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final LinkedHashSet<String> path = new LinkedHashSet<>();

    GraphCheck(List<Leaf> leaves, List<Step<?, ?>> steps, Problems problems) {
        this.problems = problems;
        leaves.forEach(leaf -> name(leaf.name()));
        for (Step<?, ?> step : steps) {
            name(step.node().name());
            this.steps.putIfAbsent(step.node().name(), step);
        }
    }

    /** Every step behind what it needs; where something is wrong, what is left of that. */
    List<Step<?, ?>> ordered() {
        steps.keySet().forEach(this::visit);
        return ordered;
    }

    private void name(String name) {
        if (!names.add(name)) {
            problems.error(Location.NONE, "The training graph has two parts named \"%s\".".formatted(name));
        }
    }

    private void visit(String name) {
        if (done.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            circle(name);
            return;
        }
        Step<?, ?> step = steps.get(name);
        step.node().needs().forEach(need -> need(name, need));
        path.remove(name);
        if (done.add(name)) {
            ordered.add(step);
        }
    }

    private void need(String name, String need) {
        if (steps.containsKey(need)) {
            visit(need);
        } else if (!names.contains(need)) {
            problems.error(
                    Location.NONE,
                    "\"%s\" of the training graph needs \"%s\", which is not there.".formatted(name, need),
                    Suggest.didYouMean(need, names));
        }
    }

    private void circle(String name) {
        List<String> all = new ArrayList<>(path);
        List<String> circle = new ArrayList<>(all.subList(all.indexOf(name), all.size()));
        circle.add(name);
        problems.error(
                Location.NONE,
                "The training graph goes round in a circle: %s.".formatted(String.join(" needs ", circle)));
    }
}
