package org.parlance.core.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.train.Model;

/** All models of a graph, in its order. */
public final class TrainedGraph implements Trained {
    private final Map<String, TrainedNode> nodes = new LinkedHashMap<>();
    private final List<Leaf> leaves;
    private final long seed;

    TrainedGraph(List<TrainedNode> nodes, List<Leaf> leaves, long seed) {
        nodes.forEach(node -> this.nodes.put(node.node().name(), node));
        this.leaves = List.copyOf(leaves);
        this.seed = seed;
    }

    public List<TrainedNode> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    /** The seed that the training began with. */
    public long seed() {
        return seed;
    }

    @Override
    public <M extends Model> M model(String node, Class<M> type) {
        return Models.cast(node, nodes.get(node), type);
    }
}
