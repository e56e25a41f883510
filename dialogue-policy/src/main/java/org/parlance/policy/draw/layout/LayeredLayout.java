package org.parlance.policy.draw.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parlance.policy.draw.layout.Graph.Edge;
import org.parlance.policy.draw.layout.Graph.Node;
import org.parlance.policy.draw.layout.Layers.Vertex;
import org.parlance.policy.draw.layout.Placed.Point;

/** Lays a graph out from left to right; the same graph always alike. */
public final class LayeredLayout {
    private static final double BETWEEN_COLUMNS = 56;
    private static final double LOOP = 14;

    private final Graph graph;
    private final Ranks ranks;
    private final Layers layers;
    private final double[] left;
    private final double[] right;

    private LayeredLayout(Graph graph) {
        this.graph = graph;
        this.ranks = new Ranks(graph);
        this.layers = new Layers(graph, ranks);
        this.left = new double[layers.columns.size()];
        this.right = new double[left.length];
    }

    public static Placed of(Graph graph) {
        LayeredLayout layout = new LayeredLayout(graph);
        Crossings.reduce(layout.layers);
        Heights.set(layout.layers);
        layout.columns();
        return layout.placed();
    }

    /** How many edges of a graph cross, laid out like this. */
    public static long crossings(Graph graph) {
        return Crossings.reduce(new LayeredLayout(graph).layers);
    }

    private void columns() {
        double x = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = x;
            right[i] = x
                    + layers.columns.get(i).stream()
                            .mapToDouble(vertex -> vertex.node.width())
                            .max()
                            .orElse(0);
            x = right[i] + BETWEEN_COLUMNS;
        }
    }

    private Placed placed() {
        List<Point> corners = new ArrayList<>();
        double height = 0;
        for (Vertex vertex : layers.nodes) {
            corners.add(new Point(left[vertex.rank], vertex.y));
            height = Math.max(height, vertex.y + vertex.node.height());
        }
        List<List<Point>> routes = new ArrayList<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            Edge edge = graph.edges().get(i);
            routes.add(
                    edge.from() == edge.to()
                            ? loop(corners.get(edge.from()), graph.nodes().get(edge.from()))
                            : route(i));
        }
        double width = right.length == 0 ? 0 : right[right.length - 1];
        return new Placed(corners, routes, width, height);
    }

    /** Back to where it comes from, around the right side. */
    private static List<Point> loop(Point corner, Node node) {
        Point out = corner.plus(node.width(), node.out());
        return List.of(
                out,
                out.plus(LOOP, 0),
                corner.plus(node.width() + LOOP, node.in()),
                corner.plus(node.width(), node.in()));
    }

    private List<Point> route(int edge) {
        List<Vertex> chain = layers.edges.get(edge);
        boolean back = ranks.isReversed(edge);
        List<Point> points = new ArrayList<>();
        Vertex first = chain.get(0);
        double start = first.y + (back ? first.node.in() : first.node.out());
        points.add(new Point(left[first.rank] + first.node.width(), start));
        points.add(new Point(right[first.rank], start));
        for (Vertex bend : chain.subList(1, chain.size() - 1)) {
            points.add(new Point(left[bend.rank], bend.y));
            points.add(new Point(right[bend.rank], bend.y));
        }
        Vertex last = chain.get(chain.size() - 1);
        points.add(new Point(left[last.rank], last.y + (back ? last.node.out() : last.node.in())));
        if (back) {
            Collections.reverse(points);
        }
        return points;
    }
}
