package org.parlance.cli.train;

import java.util.List;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.TrainedNode;

/** How a training's report calls its parts: without their place, and a response selector with its intent, as there may be several. */
final class PartTitle {
    private PartTitle() {}

    static String of(Node node) {
        String name = node.name().replaceFirst("^(nlu|policy|decision)\\.(\\d+\\.)?", "");
        String intent = node.settings().text("retrieval_intent", "");
        return intent.isEmpty() ? name : name + " (" + intent + ")";
    }

    /** The same where a score's name begins with a node's. */
    static String of(String score, List<TrainedNode> nodes) {
        return nodes.stream()
                .map(TrainedNode::node)
                .filter(node -> score.startsWith(node.name()))
                .findFirst()
                .map(node -> of(node) + score.substring(node.name().length()))
                .orElse(score);
    }
}
