package org.parlance.server.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Work that takes long, one piece at a time and a few waiting; what goes beyond is turned away. */
final class Jobs implements AutoCloseable {
    private static final int WAITING = 4;

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "jobs");
                thread.setDaemon(true);
                return thread;
            });

    /** There is too much to do already. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException(Throwable cause) {
            super("Training or a test is under way and %d more wait; try again later.".formatted(WAITING), cause);
        }
    }

    /**
     * Does it when its turn comes, and waits.
     *
     * @throws FullException when too many wait
     * @throws RuntimeException what the work throws
     */
    <T> T wait(Callable<T> work) throws InterruptedException {
        try {
            return worker.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new FullException(full);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /**
     * Does it when its turn comes.
     *
     * @throws FullException when too many wait
     */
    void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException full) {
            throw new FullException(full);
        }
    }

    /** How many are under way or wait. */
    int count() {
        return worker.getActiveCount() + worker.getQueue().size();
    }

    /** Breaks off what is under way, and what waits. */
    @Override
    public void close() {
        worker.shutdownNow().stream().filter(Future.class::isInstance).forEach(waiting -> ((Future<?>) waiting)
                .cancel(true));
    }
}
