package org.parlance.policy.draw.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parlance.policy.draw.layout.Layers.Joint;
import org.parlance.policy.draw.layout.Layers.Vertex;

/** Orders each column so that few edges cross: barycentres to and fro, then exchanges of neighbours; the best order stays. */
final class Crossings {
    private static final int SWEEPS = 24;
    /** Joints looked at by all sweeps together, so that huge graphs are laid out less well instead of never. */
    private static final long EFFORT = 1_000_000;

    private final Layers layers;
    private final long joints;

    private Crossings(Layers layers) {
        this.layers = layers;
        this.joints = layers.columns.stream()
                .flatMap(List::stream)
                .mapToLong(vertex -> vertex.right.size())
                .sum();
    }

    /** Orders the columns and says how many crossings are left. */
    static long reduce(Layers layers) {
        return new Crossings(layers).reduce();
    }

    private long reduce() {
        depthFirst();
        long best = count();
        List<List<Vertex>> order = copy();
        long sweeps = Math.min(SWEEPS, EFFORT / Math.max(1, joints));
        for (int sweep = 0; sweep < sweeps && best > 0; sweep++) {
            sweep(sweep % 2 == 0);
            if (sweeps == SWEEPS) {
                exchange();
            }
            long now = count();
            if (now < best) {
                best = now;
                order = copy();
            }
        }
        restore(order);
        return best;
    }

    /** What hangs together stands together: a tree has no crossing left after this. */
    private void depthFirst() {
        List<List<Vertex>> order = new ArrayList<>();
        layers.columns.forEach(column -> order.add(new ArrayList<>()));
        Set<Vertex> seen = new HashSet<>();
        for (List<Vertex> column : layers.columns) {
            for (Vertex vertex : column) {
                if (vertex.left.isEmpty()) {
                    follow(vertex, order, seen);
                }
            }
        }
        restore(order);
    }

    private static void follow(Vertex start, List<List<Vertex>> order, Set<Vertex> seen) {
        java.util.ArrayDeque<Vertex> open = new java.util.ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Vertex vertex = open.pop();
            if (seen.add(vertex)) {
                order.get(vertex.rank).add(vertex);
                for (int i = vertex.right.size() - 1; i >= 0; i--) {
                    open.push(vertex.right.get(i).other());
                }
            }
        }
    }

    private void sweep(boolean toTheRight) {
        int columns = layers.columns.size();
        for (int i = 0; i < columns; i++) {
            List<Vertex> column = layers.columns.get(toTheRight ? i : columns - 1 - i);
            Function<Vertex, List<Joint>> joints = toTheRight ? v -> v.left : v -> v.right;
            column.forEach(vertex -> vertex.y = barycentre(vertex, joints.apply(vertex)));
            column.sort(Comparator.comparingDouble(vertex -> vertex.y));
            number(column);
        }
    }

    private static double barycentre(Vertex vertex, List<Joint> joints) {
        return joints.stream().mapToInt(joint -> joint.other().place).average().orElse(vertex.place);
    }

    private void exchange() {
        for (List<Vertex> column : layers.columns) {
            for (int i = 1; i < column.size(); i++) {
                Vertex upper = column.get(i - 1);
                Vertex lower = column.get(i);
                if (crossings(upper, lower) > crossings(lower, upper)) {
                    column.set(i - 1, lower);
                    column.set(i, upper);
                    number(column);
                }
            }
        }
    }

    private static int crossings(Vertex upper, Vertex lower) {
        return crossings(upper.left, lower.left) + crossings(upper.right, lower.right);
    }

    private static int crossings(List<Joint> upper, List<Joint> lower) {
        int crossings = 0;
        for (Joint above : upper) {
            for (Joint below : lower) {
                crossings += above.other().place > below.other().place ? 1 : 0;
            }
        }
        return crossings;
    }

    private long count() {
        long crossings = 0;
        for (List<Vertex> column : layers.columns) {
            List<Integer> ends = new ArrayList<>();
            for (Vertex vertex : column) {
                vertex.right.stream().map(joint -> joint.other().place).sorted().forEach(ends::add);
            }
            crossings += inversions(ends);
        }
        return crossings;
    }

    private static long inversions(List<Integer> ends) {
        int size = ends.stream().mapToInt(end -> end + 1).max().orElse(0);
        int[] tree = new int[size + 1];
        long inversions = 0;
        for (int i = 0; i < ends.size(); i++) {
            int notAfter = 0;
            for (int at = ends.get(i) + 1; at > 0; at -= at & -at) {
                notAfter += tree[at];
            }
            inversions += i - notAfter;
            for (int at = ends.get(i) + 1; at <= size; at += at & -at) {
                tree[at]++;
            }
        }
        return inversions;
    }

    private List<List<Vertex>> copy() {
        return layers.columns.stream()
                .map(column -> (List<Vertex>) new ArrayList<>(column))
                .toList();
    }

    private void restore(List<List<Vertex>> order) {
        for (int i = 0; i < order.size(); i++) {
            layers.columns.set(i, order.get(i));
            number(order.get(i));
        }
    }

    private static void number(List<Vertex> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).place = i;
        }
    }
}
