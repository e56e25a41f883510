package org.parlance.core.graph;

import java.util.List;
import org.parlance.core.train.Settings;

/**
 * A trainable part of an assistant.
 *
 * @param name unique in the graph, e.g. {@code nlu.5.DIETClassifier}
 * @param component the versioned component, e.g. {@code JointClassifier.v1}
 * @param settings what changes its training; nothing else may
 * @param needs names of the nodes and leaves it learns from
 */
public record Node(String name, String component, Settings settings, List<String> needs) {
    public Node {
        needs = List.copyOf(needs);
    }
}
