package org.parlance.server.turn;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.parlance.core.graph.Fingerprint;
import org.parlance.server.store.Accepted;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.TimerRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does without being asked: fires reminders, takes over what a dead one had accepted, renews leases. */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int BATCH = 50;
    private static final int WORKERS = 2;

    private final ConversationStore store;
    private final TurnProcessor processor;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("background"));
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemon("background-turns"));
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    private Background(ConversationStore store, TurnProcessor processor, Clock clock) {
        this.store = store;
        this.processor = processor;
        this.clock = clock;
    }

    /**
     * Starts the work.
     *
     * @param lease how long the store's leases hold; they are renewed well before
     */
    public static Background start(ConversationStore store, TurnProcessor processor, Clock clock, Duration lease) {
        Background background = new Background(store, processor, clock);
        long renewal = Math.max(1, lease.toMillis() / 3);
        background.every(500, background::fireReminders);
        background.every(Math.min(2000, renewal), background::takeOver);
        background.every(renewal, () -> processor.renewLeases(Duration.ofMillis(renewal)));
        return background;
    }

    /** Works off a conversation's waiting messages soon. */
    public void drainSoon(String conversation) {
        if (running.add(conversation)) {
            workers.execute(() -> drain(conversation));
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Some conversations were still being worked on; they go on after the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void every(long millis, Runnable work) {
        timer.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The schedule must outlive a database that is away for a while. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Work in the background failed and is tried again.", e);
        }
    }

    private void fireReminders() {
        for (TimerRow row : store.due(clock.millis(), BATCH)) {
            Incoming incoming = new Incoming(row.conversation(), message(row), row.payload());
            store.fire(row, incoming).map(Accepted::position).ifPresent(position -> drainSoon(row.conversation()));
        }
    }

    /** The same for the same reminder whoever fires it, and another one for any other; of bounded length whatever its name. */
    private static String message(TimerRow row) {
        return "reminder:" + Long.toHexString(row.due()) + ":" + Fingerprint.of(row.name());
    }

    private void takeOver() {
        store.abandoned(BATCH).forEach(this::drainSoon);
    }

    private void drain(String conversation) {
        try {
            processor.drain(conversation);
        } catch (BusyException | NoModelException e) {
            LOG.debug("A conversation is worked off later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("A conversation could not be worked off and is tried again.", e);
        } finally {
            running.remove(conversation);
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
