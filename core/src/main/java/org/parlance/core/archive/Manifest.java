package org.parlance.core.archive;

import java.util.List;
import java.util.Optional;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Node;

/**
 * What is in a model.
 *
 * @param product who wrote it, with its version
 * @param kind which parts of an assistant it has
 * @param language of the assistant, ISO 639-1
 * @param assistantId the assistant's id
 * @param seed the training began with
 * @param leaves the data it was trained from
 * @param nodes what was trained, each behind what it needs
 * @param plugins names of the plug-ins it can't run without
 */
public record Manifest(
        String product,
        ModelKind kind,
        String language,
        Optional<String> assistantId,
        long seed,
        List<Leaf> leaves,
        List<Entry> nodes,
        List<String> plugins) {
    /** The newest format that this program reads and the one it writes. */
    public static final int FORMAT = 1;

    /** A node and its fingerprint. */
    public record Entry(Node node, String fingerprint) {}

    public Manifest {
        leaves = List.copyOf(leaves);
        nodes = List.copyOf(nodes);
        plugins = List.copyOf(plugins);
    }

    /** The fingerprint of a node. */
    public Optional<String> fingerprint(String node) {
        return nodes.stream()
                .filter(entry -> entry.node().name().equals(node))
                .map(Entry::fingerprint)
                .findFirst();
    }
}
