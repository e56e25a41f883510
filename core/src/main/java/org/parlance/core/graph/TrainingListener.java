package org.parlance.core.graph;

import org.parlance.core.problem.Problem;

/** Is told how a training goes; called from one thread at a time. */
public interface TrainingListener {
    /** Listens to nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /** A node is really trained, as the cache doesn't have it. */
    default void started(Node node) {}

    /** A node was trained or taken from the cache. */
    default void finished(TrainedNode node) {}

    /** Something about the cache that only costs time. */
    default void warned(Problem problem) {}
}
