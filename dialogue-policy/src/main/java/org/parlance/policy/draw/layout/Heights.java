package org.parlance.policy.draw.layout;

import java.util.ArrayList;
import java.util.List;
import org.parlance.policy.draw.layout.Layers.Joint;
import org.parlance.policy.draw.layout.Layers.Vertex;

/**
 * How far down each vertex stands: as near as possible to its neighbours' height without touching those above and below. Each
 * column is a least-squares problem with an order, which pooling adjacent violators solves exactly.
 */
final class Heights {
    private static final int SWEEPS = 16;
    private static final double BETWEEN_NODES = 18;
    private static final double BETWEEN_BENDS = 8;

    private final Layers layers;

    /** Vertices that stand as close as they may, with the weight and mean of what they wish. */
    private record Pool(int from, double weight, double mean) {
        Pool with(Pool next) {
            double sum = weight + next.weight;
            return new Pool(from, sum, (weight * mean + next.weight * next.mean) / sum);
        }
    }

    private Heights(Layers layers) {
        this.layers = layers;
    }

    /** Sets every vertex's height, the highest to 0. */
    static void set(Layers layers) {
        new Heights(layers).set();
    }

    private void set() {
        for (List<Vertex> column : layers.columns) {
            double[] offsets = offsets(column);
            for (int i = 0; i < offsets.length; i++) {
                column.get(i).y = offsets[i];
            }
        }
        int columns = layers.columns.size();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean both = sweep >= SWEEPS / 2;
            boolean toTheRight = sweep % 2 == 1;
            for (int i = 0; i < columns; i++) {
                settle(layers.columns.get(toTheRight ? i : columns - 1 - i), both || toTheRight, both || !toTheRight);
            }
        }
        double top = layers.columns.stream()
                .flatMap(List::stream)
                .mapToDouble(vertex -> vertex.y)
                .min()
                .orElse(0);
        layers.columns.forEach(column -> column.forEach(vertex -> vertex.y -= top));
    }

    private static void settle(List<Vertex> column, boolean left, boolean right) {
        double[] offsets = offsets(column);
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            Pool pool = wish(column.get(i), i, offsets[i], left, right);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean > pool.mean) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
        }
        for (int p = 0; p < pools.size(); p++) {
            int end = p + 1 < pools.size() ? pools.get(p + 1).from : offsets.length;
            for (int i = pools.get(p).from; i < end; i++) {
                column.get(i).y = pools.get(p).mean + offsets[i];
            }
        }
    }

    /** Where the vertex would like to be, less what those above take; without neighbours it hardly minds. */
    private static Pool wish(Vertex vertex, int index, double offset, boolean left, boolean right) {
        List<Joint> joints = new ArrayList<>(left ? vertex.left : List.of());
        joints.addAll(right ? vertex.right : List.of());
        double weight = 0;
        double sum = 0;
        for (Joint joint : joints) {
            weight += joint.weight(vertex);
            sum += joint.weight(vertex) * (joint.other().y + joint.others() - joint.own());
        }
        return weight == 0 ? new Pool(index, 0.01, vertex.y - offset) : new Pool(index, weight, sum / weight - offset);
    }

    private static double[] offsets(List<Vertex> column) {
        double[] offsets = new double[column.size()];
        for (int i = 1; i < offsets.length; i++) {
            Vertex above = column.get(i - 1);
            double gap = above.isBend() && column.get(i).isBend() ? BETWEEN_BENDS : BETWEEN_NODES;
            offsets[i] = offsets[i - 1] + above.node.height() + gap;
        }
        return offsets;
    }
}
