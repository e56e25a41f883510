package org.parlance.core.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainedNode;
import org.parlance.core.train.ModelFiles;

/**
 * A trained assistant as it is kept.
 *
 * @param manifest what is in it
 * @param config the user's configuration, as written
 * @param domain the user's domain, as written
 * @param provenance where it comes from
 * @param components the files of each node by its name, in the manifest's order
 */
public record ModelArchive(
        Manifest manifest, String config, String domain, Provenance provenance, Map<String, ModelFiles> components) {
    public ModelArchive {
        Map<String, ModelFiles> ordered = new LinkedHashMap<>();
        for (Manifest.Entry entry : manifest.nodes()) {
            ModelFiles files = components.get(entry.node().name());
            if (files == null) {
                throw new IllegalArgumentException(
                        "The node \"%s\" has no files.".formatted(entry.node().name()));
            }
            ordered.put(entry.node().name(), files);
        }
        components = Collections.unmodifiableMap(ordered);
    }

    /** The manifest's entries of what was trained. */
    public static List<Manifest.Entry> entries(TrainedGraph graph) {
        List<Manifest.Entry> entries = new ArrayList<>();
        graph.nodes().forEach(node -> entries.add(new Manifest.Entry(node.node(), node.fingerprint())));
        return entries;
    }

    /** The files of what was trained. */
    public static Map<String, ModelFiles> components(TrainedGraph graph) {
        Map<String, ModelFiles> components = new LinkedHashMap<>();
        for (TrainedNode node : graph.nodes()) {
            components.put(node.node().name(), node.files());
        }
        return components;
    }
}
