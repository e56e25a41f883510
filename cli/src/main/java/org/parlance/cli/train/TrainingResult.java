package org.parlance.cli.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.parlance.core.archive.ModelArchive;
import org.parlance.core.graph.TrainedNode;

/**
 * A finished training.
 *
 * @param file the model
 * @param archive what is in it
 * @param nodes its parts, with the time each took and whether it came from the cache
 * @param time from reading the graph to the written model
 */
public record TrainingResult(Path file, ModelArchive archive, List<TrainedNode> nodes, Duration time) {
    public TrainingResult {
        nodes = List.copyOf(nodes);
    }

    /** Whether every part came from the cache. */
    public boolean nothingTrained() {
        return nodes.stream().allMatch(TrainedNode::cached);
    }
}
