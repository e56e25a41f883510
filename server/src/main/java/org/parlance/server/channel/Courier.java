package org.parlance.server.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parlance.server.channel.PushChannel.Receipt;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.DeadLetter;
import org.parlance.server.store.Delivery;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.turn.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers stored answers: each at least once, those of a conversation in order, and again after growing pauses as long as the
 * receiver is not there, also when the server was stopped in between. What nobody took for a day, or what has no channel any more,
 * is given up and kept as a dead letter.
 */
public final class Courier implements Outgoing, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 100;
    private static final int WORKERS = 4;
    private static final long POLL_MILLIS = 1000;
    /** So long a server that died in the middle of a delivery keeps others from trying it. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** With the pauses between them, attempts for a day. */
    private static final long MOST_ATTEMPTS = 296;

    private static final Duration REVIVED = Duration.ofDays(1);

    /** Hears of each delivery's end; {@code outcome} is one of a few words. */
    public interface Watcher {
        void ended(String channel, String outcome);
    }

    private final ConversationStore store;
    private final Map<String, PushChannel> channels;
    private final Clock clock;
    private final Watcher watcher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("deliveries"));
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemon("delivery"));
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    private Courier(ConversationStore store, List<PushChannel> channels, Clock clock, Watcher watcher) {
        this.store = store;
        this.channels = channels.stream().collect(Collectors.toMap(PushChannel::name, Function.identity()));
        this.clock = clock;
        this.watcher = watcher;
    }

    /** Starts to deliver what waits in the store, also what was given up within a day for want of a channel that is there again. */
    public static Courier start(ConversationStore store, List<PushChannel> channels, Clock clock, Watcher watcher) {
        Courier courier = new Courier(store, channels, clock, watcher);
        int revived = store.revive(
                courier.channels.keySet(), clock.instant().minus(REVIVED).toEpochMilli());
        if (revived > 0) {
            LOG.info("{} answers that had been given up have their channel again and are delivered.", revived);
        }
        courier.timer.scheduleWithFixedDelay(courier::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
        return courier;
    }

    @Override
    public boolean takes(String channel) {
        return channels.containsKey(channel);
    }

    @Override
    public void deliverSoon(String conversation) {
        if (!workers.isShutdown() && running.add(conversation)) {
            workers.execute(() -> work(conversation));
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Some answers were still being delivered; they are tried again after the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The schedule must outlive a database that is away for a while. */
    private void poll() {
        try {
            store.deliverable(clock.millis(), BATCH).forEach(this::deliverSoon);
        } catch (RuntimeException e) {
            LOG.warn("What is to be delivered can't be read and is tried again.", e);
        }
    }

    private void work(String conversation) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = deliverNext(conversation);
            }
        } catch (RuntimeException e) {
            LOG.warn("An answer could not be delivered and is tried again.", e);
        } finally {
            running.remove(conversation);
        }
    }

    private boolean deliverNext(String conversation) {
        Optional<Delivery> next = store.nextDelivery(conversation, clock.millis());
        if (next.isEmpty() || !store.claim(next.get(), clock.millis() + CLAIM.toMillis())) {
            return false;
        }
        Delivery delivery = next.get();
        PushChannel channel = channels.get(delivery.answer().channel());
        if (channel == null) {
            giveUp(delivery, DeadLetter.NO_CHANNEL);
            return true;
        }
        Receipt receipt = channel.deliver(delivery.answer());
        return receipt == Receipt.UNANSWERED ? unanswered(delivery) : ended(delivery, receipt);
    }

    private boolean ended(Delivery delivery, Receipt receipt) {
        store.delivered(delivery);
        watcher.ended(delivery.answer().channel(), receipt == Receipt.TAKEN ? "delivered" : "refused");
        return true;
    }

    /** Tells whether what follows may be delivered now. */
    private boolean unanswered(Delivery delivery) {
        if (delivery.attempts() + 1 >= MOST_ATTEMPTS) {
            giveUp(delivery, DeadLetter.UNANSWERED);
            return true;
        }
        store.postpone(delivery, clock.millis() + pause(delivery.attempts()).toMillis());
        watcher.ended(delivery.answer().channel(), "postponed");
        return false;
    }

    private void giveUp(Delivery delivery, DeadLetter why) {
        OutboxRow answer = delivery.answer();
        store.bury(delivery, why, clock.millis());
        watcher.ended(answer.channel(), "dead");
        LOG.warn(
                "An answer was given up for channel {} after {} attempts ({}); it is kept as a dead letter.",
                answer.channel(),
                delivery.attempts(),
                why);
    }

    /** Each pause is twice as long as the one before. */
    static Duration pause(long attempts) {
        int doublings = (int) Math.min(attempts, 20);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
