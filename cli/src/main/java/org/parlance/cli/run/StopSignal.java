package org.parlance.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the signal to stop and keeps the process until what runs is finished, which closing says.
 *
 * <pre>{@code
 * try (StopSignal stop = StopSignal.listen(); Server server = start()) {
 *     stop.await();
 * }
 * }</pre>
 */
final class StopSignal implements AutoCloseable {
    /** The longest that work may hold up the end, in seconds. */
    private static final long PATIENCE = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Listens for the end of this process. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop));
        return signal;
    }

    /** Waits until the process is asked to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Asks to end and waits for it; not for a thread, since one that calls exit meanwhile never ends. */
    void stop() {
        asked.countDown();
        try {
            if (!finished.await(PATIENCE, TimeUnit.SECONDS)) {
                System.err.println("warning: Stopped before everything was finished.");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
