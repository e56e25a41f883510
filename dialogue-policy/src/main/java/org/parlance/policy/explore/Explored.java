package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.parlance.core.tracker.Tracker;

/** Every state that was found, and what is wrong with them. */
public final class Explored {
    private final Project project;
    private final List<Node> nodes;
    private final boolean complete;
    private final Decisions decisions;
    private final BiPredicate<Tracker, Boolean> known;

    Explored(
            Project project,
            List<Node> nodes,
            boolean complete,
            Decisions decisions,
            BiPredicate<Tracker, Boolean> known) {
        this.project = project;
        this.nodes = List.copyOf(nodes);
        this.complete = complete;
        this.decisions = decisions;
        this.known = known;
    }

    /**
     * Whether a conversation stands in a state that was found; only without properties, whose memory a conversation doesn't
     * tell.
     *
     * @param waiting whether the user speaks next
     */
    public boolean contains(Tracker conversation, boolean waiting) {
        return known.test(conversation, waiting);
    }

    /** How many states were looked at. */
    public int states() {
        return nodes.size();
    }

    /** Whether these are all states, so that what none of them shows never happens. */
    public boolean complete() {
        return complete;
    }

    /** What is wrong, each with the shortest conversation that shows it. */
    public List<Finding> defects() {
        List<Finding> found = new ArrayList<>();
        found.addAll(new Unreachable(project, complete, decisions).find());
        found.addAll(new DeadEnds(project, nodes).find());
        found.addAll(new EndlessTurns(nodes).find());
        found.addAll(new ClosedForms(project, nodes).find());
        return found;
    }

    /** What became of each property, in their order. */
    public List<Answer> answers() {
        return new Answers(project, nodes, complete).all();
    }

    /** The states from which a goal can still be reached; what follows an unexplored state counts as able to. */
    static boolean[] reaching(List<Node> nodes, Predicate<Node> goal, Predicate<Node> through) {
        List<List<Node>> before = new ArrayList<>();
        nodes.forEach(node -> before.add(new ArrayList<>()));
        nodes.forEach(node -> node.next().forEach(next -> before.get(next.id()).add(node)));
        boolean[] reaching = new boolean[nodes.size()];
        List<Node> open = new ArrayList<>();
        for (Node node : nodes) {
            if (goal.test(node) || !node.isExpanded()) {
                reaching[node.id()] = true;
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            for (Node earlier : before.get(node.id())) {
                if (!reaching[earlier.id()] && through.test(earlier)) {
                    reaching[earlier.id()] = true;
                    open.add(earlier);
                }
            }
        }
        return reaching;
    }
}
