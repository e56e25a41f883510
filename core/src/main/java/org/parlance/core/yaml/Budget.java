package org.parlance.core.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;

/**
 * Counts nodes and depth with each alias as what it stands for, and stops the reading at a limit, so that neither deep nesting
 * nor a "billion laughs" file costs more than the limits allow.
 */
final class Budget {
    /** What an anchor names, how many nodes that is and how deep it goes, aliases inside counted as what they stand for. */
    record Anchored(YamlNode node, long nodes, int height) {}

    private final YamlLimits limits;
    private final Map<String, Anchored> anchors = new LinkedHashMap<>();
    private long nodes;
    private int deepest;

    Budget(YamlLimits limits) {
        this.limits = limits;
    }

    /** Counts a node at a depth, the root being at depth 0. */
    void enter(int depth, Location place) {
        spend(1, depth, place);
    }

    /** Counts what an alias stands for. */
    void repeat(Anchored anchored, int depth, Location place) {
        spend(anchored.nodes(), depth + anchored.height(), place);
    }

    Map<String, Anchored> anchors() {
        return anchors;
    }

    long nodes() {
        return nodes;
    }

    /** The depth reached since the last {@link #deepest(int)}. */
    int deepest() {
        return deepest;
    }

    void deepest(int depth) {
        deepest = depth;
    }

    private void spend(long more, int depth, Location place) {
        nodes += more;
        deepest = Math.max(deepest, depth);
        if (depth > limits.depth()) {
            throw new Stopped(
                    Problem.error(place, "Lists and mappings are nested more than %d deep.".formatted(limits.depth()))
                            .because("This is the limit for one file."));
        }
        if (nodes > limits.nodes()) {
            throw new Stopped(Problem.error(place, "This file holds more than %d values.".formatted(limits.nodes()))
                    .because("This is the limit for one file; an alias counts as all that it stands for.")
                    .maybe("it can be split into several files."));
        }
    }
}
