package org.parlance.policy.draw.layout;

import java.util.List;

/**
 * What is to be laid out.
 *
 * @param nodes their sizes
 * @param edges between them, by index
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        for (Edge edge : edges) {
            if (edge.from() < 0 || edge.to() < 0 || Math.max(edge.from(), edge.to()) >= nodes.size()) {
                throw new IllegalArgumentException("An edge leads to a node that isn't there: " + edge);
            }
        }
    }

    /**
     * A rectangle.
     *
     * @param in how far below its top edges arrive
     * @param out how far below its top edges leave
     */
    public record Node(double width, double height, double in, double out) {}

    /** An edge by the indexes of its nodes; it may lead back to where it comes from. */
    public record Edge(int from, int to) {}
}
