package org.parlance.core.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.Kept;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;

/** Takes one node from the cache or trains it. */
final class NodeTrainer {
    private final TrainingCache cache;
    private final TrainingListener listener;
    private final TrainingRun run;
    private final boolean force;
    private final AtomicInteger training = new AtomicInteger();
    private final AtomicBoolean cacheFailed = new AtomicBoolean();

    NodeTrainer(TrainingCache cache, TrainingListener listener, TrainingRun run, boolean force) {
        this.cache = cache;
        this.listener = listener;
        this.run = run;
        this.force = force;
    }

    long seed() {
        return run.seed();
    }

    <D, M extends Model> TrainedNode train(Step<D, M> step, String fingerprint, Map<String, TrainedNode> needs) {
        TrainedNode node = cached(step, fingerprint).orElseGet(() -> trained(step, fingerprint, needs));
        synchronized (listener) {
            listener.finished(node);
        }
        return node;
    }

    private <D, M extends Model> Optional<TrainedNode> cached(Step<D, M> step, String fingerprint) {
        long start = System.nanoTime();
        Optional<ModelFiles> files = force ? Optional.empty() : cache.get(fingerprint);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            M model = step.factory().load(step.node().settings(), files.get());
            return Optional.of(new TrainedNode(step.node(), fingerprint, model, files.get(), true, since(start)));
        } catch (ParlanceException unreadable) {
            warn(Problem.warning(
                            Location.NONE,
                            "The cached model of \"%s\" can't be used."
                                    .formatted(step.node().name()))
                    .because("It is trained again. " + unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private <D, M extends Model> TrainedNode trained(
            Step<D, M> step, String fingerprint, Map<String, TrainedNode> needs) {
        synchronized (listener) {
            listener.started(step.node());
        }
        long start = System.nanoTime();
        int threads = Math.max(1, run.threads() / training.incrementAndGet());
        try {
            long seed = Fingerprint.seed(run.seed(), step.node().name());
            TrainingRun own = new TrainingRun(seed, threads, progress(), new Parts());
            D data = step.data().apply(new Needs(needs, own));
            M model = step.factory().trainer(step.node().settings()).train(data, own);
            ModelFiles files = new ModelFiles();
            model.save(files);
            Duration time = since(start);
            keep(fingerprint, files);
            return new TrainedNode(step.node(), fingerprint, model, files, false, time);
        } finally {
            training.decrementAndGet();
        }
    }

    private void keep(String fingerprint, ModelFiles files) {
        cache.put(fingerprint, files)
                .filter(problem -> cacheFailed.compareAndSet(false, true))
                .ifPresent(this::warn);
    }

    private Progress progress() {
        return (what, done, total) -> {
            synchronized (listener) {
                run.progress().at(what, done, total);
            }
        };
    }

    private void warn(Problem problem) {
        synchronized (listener) {
            listener.warned(problem);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What components keep beside their models, in the same cache. */
    private final class Parts implements Kept {
        @Override
        public Optional<ModelFiles> get(String fingerprint) {
            return force ? Optional.empty() : cache.get(fingerprint);
        }

        @Override
        public void put(String fingerprint, ModelFiles files) {
            keep(fingerprint, files);
        }
    }

    /** The models a step may look at. */
    private record Needs(Map<String, TrainedNode> nodes, TrainingRun run) implements Trained {
        @Override
        public <M extends Model> M model(String node, Class<M> type) {
            return Models.cast(node, nodes.get(node), type);
        }
    }
}
