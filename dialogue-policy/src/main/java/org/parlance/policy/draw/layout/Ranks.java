package org.parlance.policy.draw.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parlance.policy.draw.layout.Graph.Edge;

/** The column of each node: edges lead to the right, but for those that would close a cycle; longest way from a source. */
final class Ranks {
    private enum Mark {
        NEW,
        OPEN,
        DONE
    }

    private final Graph graph;
    private final List<List<Integer>> outgoing = new ArrayList<>();
    private final boolean[] reversed;
    private final List<Integer> finished = new ArrayList<>();
    private final int[] ranks;

    Ranks(Graph graph) {
        this.graph = graph;
        this.reversed = new boolean[graph.edges().size()];
        this.ranks = new int[graph.nodes().size()];
        int[] incoming = new int[graph.nodes().size()];
        graph.nodes().forEach(node -> outgoing.add(new ArrayList<>()));
        for (int i = 0; i < graph.edges().size(); i++) {
            Edge edge = graph.edges().get(i);
            if (edge.from() != edge.to()) {
                outgoing.get(edge.from()).add(i);
                incoming[edge.to()]++;
            }
        }
        breakCycles(incoming);
        rank();
    }

    int of(int node) {
        return ranks[node];
    }

    /** True when the edge leads to the left. */
    boolean isReversed(int edge) {
        return reversed[edge];
    }

    private void breakCycles(int[] incoming) {
        Mark[] marks = new Mark[incoming.length];
        java.util.Arrays.fill(marks, Mark.NEW);
        for (int node = 0; node < incoming.length; node++) {
            if (incoming[node] == 0) {
                visit(node, marks);
            }
        }
        for (int node = 0; node < incoming.length; node++) {
            visit(node, marks);
        }
    }

    /** Depth first, without recursion: conversations may be long. */
    private void visit(int start, Mark[] marks) {
        if (marks[start] != Mark.NEW) {
            return;
        }
        Deque<int[]> path = new ArrayDeque<>();
        path.push(open(start, marks));
        while (!path.isEmpty()) {
            int[] at = path.peek();
            if (at[1] == outgoing.get(at[0]).size()) {
                marks[at[0]] = Mark.DONE;
                finished.add(at[0]);
                path.pop();
                continue;
            }
            int edge = outgoing.get(at[0]).get(at[1]++);
            int to = graph.edges().get(edge).to();
            if (marks[to] == Mark.OPEN) {
                reversed[edge] = true;
            } else if (marks[to] == Mark.NEW) {
                path.push(open(to, marks));
            }
        }
    }

    private static int[] open(int node, Mark[] marks) {
        marks[node] = Mark.OPEN;
        return new int[] {node, 0};
    }

    /** Whatever finishes later comes before; a reversed edge pushes its start to the right of its end. */
    private void rank() {
        List<List<Integer>> right = new ArrayList<>();
        graph.nodes().forEach(node -> right.add(new ArrayList<>()));
        for (int i = 0; i < reversed.length; i++) {
            Edge edge = graph.edges().get(i);
            if (edge.from() != edge.to()) {
                right.get(reversed[i] ? edge.to() : edge.from()).add(reversed[i] ? edge.from() : edge.to());
            }
        }
        for (int i = finished.size() - 1; i >= 0; i--) {
            int node = finished.get(i);
            right.get(node).forEach(next -> ranks[next] = Math.max(ranks[next], ranks[node] + 1));
        }
    }
}
