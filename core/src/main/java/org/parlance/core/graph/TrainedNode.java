package org.parlance.core.graph;

import java.time.Duration;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;

/**
 * A node with its model.
 *
 * @param node what was trained
 * @param fingerprint what it stands for in the cache
 * @param model the model
 * @param files the model as it is kept
 * @param cached whether it came from the cache
 * @param time how long training or loading took
 */
public record TrainedNode(
        Node node, String fingerprint, Model model, ModelFiles files, boolean cached, Duration time) {}
