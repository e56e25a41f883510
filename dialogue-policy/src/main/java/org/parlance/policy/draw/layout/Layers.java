package org.parlance.policy.draw.layout;

import java.util.ArrayList;
import java.util.List;
import org.parlance.policy.draw.layout.Graph.Edge;
import org.parlance.policy.draw.layout.Graph.Node;

/** The graph column by column; an edge over several columns passes one bend in each, so that edges join neighbours only. */
final class Layers {
    private static final Node BEND = new Node(0, 0, 0, 0);

    /** A node or a bend. */
    static final class Vertex {
        final Node node;
        final int rank;
        /** The place of the node in the graph, -1 for a bend. */
        final int index;

        final List<Joint> left = new ArrayList<>();
        final List<Joint> right = new ArrayList<>();
        /** Its place in the column. */
        int place;
        /** How far down it stands, or while columns are ordered how far down it would like to. */
        double y;

        private Vertex(Node node, int rank, int index) {
            this.node = node;
            this.rank = rank;
            this.index = index;
        }

        boolean isBend() {
            return index < 0;
        }
    }

    /** The end of an edge between neighbours: the vertex there, and where the edge meets this vertex and that one. */
    record Joint(Vertex other, double own, double others) {
        /** Edges between bends should be straight before all others. */
        double weight(Vertex from) {
            return from.isBend() && other.isBend() ? 8 : from.isBend() || other.isBend() ? 2 : 1;
        }
    }

    final List<List<Vertex>> columns = new ArrayList<>();
    /** The vertices of each edge from left to right; empty for one that leads back to its own node. */
    final List<List<Vertex>> edges = new ArrayList<>();

    final List<Vertex> nodes = new ArrayList<>();

    Layers(Graph graph, Ranks ranks) {
        for (int i = 0; i < graph.nodes().size(); i++) {
            nodes.add(add(graph.nodes().get(i), ranks.of(i), i));
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            Edge edge = graph.edges().get(i);
            boolean back = ranks.isReversed(i);
            edges.add(
                    edge.from() == edge.to()
                            ? List.of()
                            : chain(
                                    nodes.get(back ? edge.to() : edge.from()),
                                    nodes.get(back ? edge.from() : edge.to()),
                                    back));
        }
    }

    private Vertex add(Node node, int rank, int index) {
        while (columns.size() <= rank) {
            columns.add(new ArrayList<>());
        }
        Vertex vertex = new Vertex(node, rank, index);
        vertex.place = columns.get(rank).size();
        columns.get(rank).add(vertex);
        return vertex;
    }

    private List<Vertex> chain(Vertex from, Vertex to, boolean back) {
        List<Vertex> chain = new ArrayList<>(List.of(from));
        for (int rank = from.rank + 1; rank < to.rank; rank++) {
            chain.add(add(BEND, rank, -1));
        }
        chain.add(to);
        for (int i = 1; i < chain.size(); i++) {
            Vertex left = chain.get(i - 1);
            Vertex right = chain.get(i);
            double leftPort = back ? left.node.in() : left.node.out();
            double rightPort = back ? right.node.out() : right.node.in();
            left.right.add(new Joint(right, leftPort, rightPort));
            right.left.add(new Joint(left, rightPort, leftPort));
        }
        return chain;
    }
}
