package org.parlance.core.graph;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parlance.core.train.TrainingRun;

/**
 * Trains a graph: unchanged nodes come from the cache, independent ones are trained at the same time, and the models are the
 * same on any number of threads.
 */
public final class GraphTrainer {
    private final TrainingCache cache;
    private final TrainingListener listener;

    public GraphTrainer(TrainingCache cache, TrainingListener listener) {
        this.cache = cache;
        this.listener = listener;
    }

    /**
     * Trains all nodes. The first failure in the order of the graph is thrown as it is, once what runs has ended.
     *
     * @param run the seed to begin with, the threads for all nodes together, and who is told how far each is
     * @param force to train even what the cache has
     */
    public TrainedGraph train(TrainingGraph graph, TrainingRun run, boolean force) {
        ExecutorService executor = Executors.newFixedThreadPool(run.threads(), GraphTrainer::thread);
        try {
            NodeTrainer trainer = new NodeTrainer(cache, listener, run, force);
            return new TrainedGraph(new GraphRun(graph, trainer).run(executor), graph.leaves(), run.seed());
        } finally {
            executor.shutdown();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "parlance-training");
        thread.setDaemon(true);
        return thread;
    }
}
