package org.parlance.policy.draw.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parlance.policy.draw.Arrow;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.layout.Graph;
import org.parlance.policy.draw.layout.LayeredLayout;
import org.parlance.policy.draw.layout.Placed;
import org.parlance.policy.draw.layout.Placed.Point;

/** Lays out what hangs together, and puts the pieces side by side: first those of several boxes, then single boxes in columns. */
final class Packing {
    private static final double GAP = 22;
    private static final double LEAST_WIDTH = 1500;

    private final Drawing drawing;
    private final List<Plate> plates;
    private final Point[] corners;
    private final List<List<Point>> routes = new ArrayList<>();
    private final int[] component;
    private double width;

    Packing(Drawing drawing, List<Plate> plates) {
        this.drawing = drawing;
        this.plates = plates;
        this.corners = new Point[plates.size()];
        this.component = new int[plates.size()];
        drawing.arrows().forEach(arrow -> routes.add(List.of()));
        for (int i = 0; i < component.length; i++) {
            component[i] = i;
        }
        drawing.arrows().forEach(arrow -> join(arrow.from(), arrow.to()));
    }

    List<Point> corners() {
        return Arrays.asList(corners);
    }

    List<List<Point>> routes() {
        return routes;
    }

    /** How far to the right anything reaches so far. */
    double width() {
        return width;
    }

    /** Places the boxes of some parts below a line and says where they end. */
    double place(Predicate<Box.Part> parts, double top) {
        Map<Integer, List<Integer>> pieces = new LinkedHashMap<>();
        for (int i = 0; i < corners.length; i++) {
            if (parts.test(plates.get(i).box().part())) {
                pieces.computeIfAbsent(root(i), unknown -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> several =
                pieces.values().stream().filter(piece -> piece.size() > 1).toList();
        List<Integer> single = pieces.values().stream()
                .filter(piece -> piece.size() == 1)
                .map(piece -> piece.get(0))
                .toList();
        double below = shelves(several, top);
        return single.isEmpty() ? below : columns(single, below == top ? top : below + GAP);
    }

    private double shelves(List<List<Integer>> pieces, double top) {
        List<Placed> placed = pieces.stream().map(this::layout).toList();
        double limit = limit(placed);
        double x = 0;
        double y = top;
        double bottom = top;
        for (int i = 0; i < pieces.size(); i++) {
            Placed piece = placed.get(i);
            if (x > 0 && x + piece.width() > limit) {
                x = 0;
                y = bottom + GAP;
            }
            move(pieces.get(i), piece, new Point(Scene.MARGIN + x, y));
            x += piece.width() + 2 * GAP;
            bottom = Math.max(bottom, y + piece.height());
        }
        return bottom;
    }

    /** About half as wide again as high. */
    private static double limit(List<Placed> pieces) {
        double most = pieces.stream().mapToDouble(Placed::width).max().orElse(0);
        double area = pieces.stream()
                .mapToDouble(piece -> (piece.width() + 2 * GAP) * (piece.height() + GAP))
                .sum();
        return Math.max(Math.max(LEAST_WIDTH, most), Math.sqrt(1.5 * area));
    }

    private Placed layout(List<Integer> boxes) {
        Map<Integer, Integer> places = new HashMap<>();
        boxes.forEach(box -> places.put(box, places.size()));
        List<Graph.Edge> edges = arrows(boxes).stream()
                .map(drawing.arrows()::get)
                .map(arrow -> new Graph.Edge(places.get(arrow.from()), places.get(arrow.to())))
                .toList();
        return LayeredLayout.of(
                new Graph(boxes.stream().map(plates::get).map(Plate::node).toList(), edges));
    }

    private List<Integer> arrows(List<Integer> boxes) {
        int root = root(boxes.get(0));
        List<Integer> arrows = new ArrayList<>();
        for (int i = 0; i < drawing.arrows().size(); i++) {
            Arrow arrow = drawing.arrows().get(i);
            if (root(arrow.from()) == root) {
                arrows.add(i);
            }
        }
        return arrows;
    }

    private void move(List<Integer> boxes, Placed placed, Point by) {
        for (int i = 0; i < boxes.size(); i++) {
            corners[boxes.get(i)] = moved(placed.corners().get(i), by);
        }
        List<Integer> arrows = arrows(boxes);
        for (int i = 0; i < arrows.size(); i++) {
            routes.set(
                    arrows.get(i),
                    placed.routes().get(i).stream()
                            .map(point -> moved(point, by))
                            .toList());
        }
        width = Math.max(width, by.x() + placed.width());
    }

    private static Point moved(Point point, Point by) {
        return new Point(point.x() + by.x(), point.y() + by.y());
    }

    /** Each box goes where the column is shortest. */
    private double columns(List<Integer> boxes, double top) {
        double widest =
                boxes.stream().mapToDouble(box -> plates.get(box).width()).max().orElse(0) + GAP;
        int most = (int) Math.max(1, (Math.max(LEAST_WIDTH, width) + GAP) / widest);
        double[] bottoms = new double[Math.min(most, boxes.size())];
        Arrays.fill(bottoms, top);
        for (int box : boxes) {
            int column = 0;
            for (int i = 1; i < bottoms.length; i++) {
                column = bottoms[i] < bottoms[column] ? i : column;
            }
            corners[box] = new Point(Scene.MARGIN + column * widest, bottoms[column]);
            width = Math.max(width, corners[box].x() + plates.get(box).width());
            bottoms[column] += plates.get(box).height() + GAP;
        }
        return Arrays.stream(bottoms).max().orElse(top) - GAP;
    }

    private void join(int one, int other) {
        int first = Math.min(root(one), root(other));
        component[Math.max(root(one), root(other))] = first;
    }

    private int root(int box) {
        int root = box;
        while (component[root] != root) {
            root = component[root];
        }
        return root;
    }
}
