package org.parlance.core.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problems;

/** Leaves and steps that fit together: every need is there, and steps stand behind what they need. */
public final class TrainingGraph {
    private final List<Leaf> leaves;
    private final List<Step<?, ?>> steps;

    private TrainingGraph(List<Leaf> leaves, List<Step<?, ?>> steps) {
        this.leaves = List.copyOf(leaves);
        this.steps = List.copyOf(steps);
    }

    /**
     * Puts the steps in order; those that don't depend on each other stay in the order given.
     *
     * @throws ParlanceException with every name that is there twice or missing, and every circle
     */
    public static TrainingGraph of(List<Leaf> leaves, List<Step<?, ?>> steps) {
        Problems problems = new Problems();
        List<Step<?, ?>> ordered = new GraphCheck(leaves, steps, problems).ordered();
        problems.throwIfErrors(ParlanceException.Kind.CONFIGURATION);
        return new TrainingGraph(leaves, ordered);
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    public List<Step<?, ?>> steps() {
        return steps;
    }

    /** The nodes, each behind what it needs. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        steps.forEach(step -> nodes.add(step.node()));
        return List.copyOf(nodes);
    }

    /** The fingerprints of all leaves and nodes by name, for trainings from this seed. */
    public Map<String, String> fingerprints(long seed) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        leaves.forEach(leaf -> fingerprints.put(leaf.name(), leaf.fingerprint()));
        for (Node node : nodes()) {
            List<String> needs = node.needs().stream().map(fingerprints::get).toList();
            fingerprints.put(node.name(), Fingerprint.of(node, Fingerprint.seed(seed, node.name()), needs));
        }
        return Collections.unmodifiableMap(fingerprints);
    }
}
