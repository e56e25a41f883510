package org.parlance.core.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** One training of a graph: each step begins when all that it needs is there, and after a failure none begins. */
final class GraphRun {
    private final TrainingGraph graph;
    private final NodeTrainer trainer;
    private final Map<String, String> fingerprints;
    private final Map<String, CompletableFuture<TrainedNode>> futures = new LinkedHashMap<>();
    private volatile boolean stopped;

    GraphRun(TrainingGraph graph, NodeTrainer trainer) {
        this.graph = graph;
        this.trainer = trainer;
        this.fingerprints = graph.fingerprints(trainer.seed());
    }

    List<TrainedNode> run(Executor executor) {
        graph.steps().forEach(step -> start(step, executor));
        return collect();
    }

    private void start(Step<?, ?> step, Executor executor) {
        Map<String, CompletableFuture<TrainedNode>> needs = new LinkedHashMap<>();
        for (String need : step.node().needs()) {
            if (futures.containsKey(need)) {
                needs.put(need, futures.get(need));
            }
        }
        CompletableFuture<Void> ready = CompletableFuture.allOf(needs.values().toArray(CompletableFuture[]::new));
        futures.put(step.node().name(), ready.thenApplyAsync(done -> train(step, needs), executor));
    }

    private TrainedNode train(Step<?, ?> step, Map<String, CompletableFuture<TrainedNode>> needs) {
        if (stopped) {
            throw new CancellationException("Another part of the training has failed.");
        }
        Map<String, TrainedNode> trained = new LinkedHashMap<>();
        needs.forEach((name, future) -> trained.put(name, future.join()));
        try {
            return trainer.train(step, fingerprints.get(step.node().name()), trained);
        } catch (RuntimeException | Error failure) {
            stopped = true;
            throw failure;
        }
    }

    /** Waits for all, so that nothing runs on after a failure. */
    private List<TrainedNode> collect() {
        List<TrainedNode> nodes = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (CompletableFuture<TrainedNode> future : futures.values()) {
            try {
                nodes.add(future.get());
            } catch (ExecutionException failure) {
                failures.add(cause(failure));
            } catch (InterruptedException interrupted) {
                stopped = true;
                Thread.currentThread().interrupt();
                throw new CancellationException("The training was interrupted.");
            }
        }
        failures.stream()
                .filter(failure -> !(failure instanceof CancellationException))
                .findFirst()
                .ifPresent(GraphRun::rethrow);
        return nodes;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException("A trainer threw a checked exception.", failure);
    }
}
