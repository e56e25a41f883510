package org.parlance.policy.draw.layout;

import java.util.List;

/**
 * A graph with places.
 *
 * @param corners the upper left corner of each node
 * @param routes for each edge the points it passes, from its start to its end; horizontal at each point
 */
public record Placed(List<Point> corners, List<List<Point>> routes, double width, double height) {
    public Placed {
        corners = List.copyOf(corners);
        routes = routes.stream().map(List::copyOf).toList();
    }

    /** A place in the picture. */
    public record Point(double x, double y) {
        Point plus(double right, double down) {
            return new Point(x + right, y + down);
        }
    }
}
