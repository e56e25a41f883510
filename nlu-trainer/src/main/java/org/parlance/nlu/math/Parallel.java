package org.parlance.nlu.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs independent tasks on a number of threads; the results come in the tasks' order, so the number changes nothing. */
public final class Parallel {
    /** Small enough that no thread waits long for another, large enough that handing them out costs nothing. */
    private static final int CHUNK = 64;

    private Parallel() {}

    /** Each item's result, in the items' order. */
    public static <T, R> List<R> map(List<T> items, int threads, Function<T, R> function) {
        if (threads == 1 || items.size() <= CHUNK) {
            return items.stream().map(function).toList();
        }
        List<Callable<List<R>>> tasks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += CHUNK) {
            List<T> chunk = items.subList(from, Math.min(items.size(), from + CHUNK));
            tasks.add(() -> chunk.stream().map(function).toList());
        }
        return all(tasks, threads).stream().flatMap(List::stream).toList();
    }

    public static <T> List<T> all(List<Callable<T>> tasks, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())), task -> {
            Thread thread = new Thread(task, "nlu-training");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The training was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
