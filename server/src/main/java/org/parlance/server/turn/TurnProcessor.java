package org.parlance.server.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.parlance.assistant.Turn;
import org.parlance.core.tracker.Tracker;
import org.parlance.server.store.Accepted;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.store.Place;

/**
 * Makes each accepted message exactly one stored turn, in the order in which a conversation's messages were accepted, however
 * many threads and servers work on the same store.
 */
public final class TurnProcessor {
    private static final long POLL_MILLIS = 20;

    private final ConversationStore store;
    private final Locks locks = new Locks();
    private final Leases leases;
    private final TurnRunner runner;
    private final Duration patience;

    /**
     * @param store where conversations are kept
     * @param runner runs one turn
     * @param patience how long an answer is waited for before {@link BusyException}
     */
    public TurnProcessor(ConversationStore store, TurnRunner runner, Duration patience) {
        this.store = store;
        this.runner = runner;
        this.leases = new Leases(store);
        this.patience = patience;
    }

    /**
     * Accepts a message and answers it; a message id that was answered before is answered the same again.
     *
     * @throws BusyException when the answer does not come in time; the message stays accepted
     * @throws TurnFailedException when the turn ended in an error
     */
    public List<OutboxRow> answer(Incoming incoming) {
        String id = incoming.conversation();
        Accepted accepted = acceptAndStart(incoming);
        if (accepted.place().done() < accepted.position()) {
            exclusively(id, () -> work(id, accepted.position(), Optional.empty(), Optional.empty()));
        }
        return replies(id, accepted.position());
    }

    /** Accepts a message without waiting for its answer. */
    public Accepted accept(Incoming incoming) {
        return store.accept(incoming, Optional.empty());
    }

    /** Works off everything that waits in a conversation. */
    public void drain(String conversation) {
        store.place(conversation)
                .filter(place -> place.done() < place.accepted())
                .ifPresent(place -> exclusively(
                        conversation, () -> work(conversation, place.accepted(), Optional.empty(), Optional.empty())));
    }

    /**
     * Changes a conversation by events that no message brought about, after all messages that were accepted before.
     *
     * @throws BusyException when others had the conversation all the time; nothing was changed
     */
    public Turn edit(String conversation, ConversationEdit edit) {
        return exclusively(conversation, () -> {
            long deadline = System.nanoTime() + patience.toNanos();
            Optional<Turn> done = Optional.empty();
            while (done.isEmpty()) {
                Optional<Hold> hold = takeOrCreate(conversation);
                done = hold.flatMap(held -> edited(conversation, held, edit));
                if (hold.isEmpty()) {
                    pauseBefore(deadline);
                }
            }
            return done.get();
        });
    }

    /** The running session as it is stored; empty when nothing happened yet. */
    public Optional<Tracker> session(String conversation) {
        return runner.session(conversation);
    }

    /** Keeps long turns of this process from being taken over by others; to be called every few seconds. */
    public void renewLeases(Duration heldFor) {
        leases.renewOlderThan(heldFor.toNanos());
    }

    private record Hold(String token, Place place) {}

    private interface Work<T> {
        T run();
    }

    private <T> T exclusively(String conversation, Work<T> work) {
        ReentrantLock lock = locks.of(conversation);
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Accepts a message and, when nobody works on its conversation, answers it at once. */
    private Accepted acceptAndStart(Incoming incoming) {
        String id = incoming.conversation();
        ReentrantLock lock = locks.of(id);
        if (!lock.tryLock()) {
            return store.accept(incoming, Optional.empty());
        }
        try {
            String token = leases.token();
            Accepted accepted = store.accept(incoming, Optional.of(token));
            if (!accepted.place().leasedTo(token)) {
                return accepted;
            }
            Hold hold = new Hold(token, accepted.place());
            Place after = work(id, accepted.position(), Optional.of(hold), Optional.of(incoming));
            return new Accepted(accepted.position(), after, false);
        } finally {
            lock.unlock();
        }
    }

    /** Runs turns until the message at {@code position} is done, by whoever; this process's lock is held. */
    private Place work(String id, long position, Optional<Hold> first, Optional<Incoming> known) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Hold> hold = first;
        while (true) {
            hold = hold.or(() -> take(id));
            Place place = hold.map(Hold::place).orElseGet(() -> store.place(id).orElseThrow());
            if (place.done() >= position) {
                hold.ifPresent(held -> store.free(id, held.token()));
                return place;
            }
            if (hold.isPresent()) {
                Optional<Place> after = step(id, hold.get(), known.filter(in -> place.done() + 1 == position));
                if (after.filter(now -> now.done() >= position).isPresent()) {
                    return after.get();
                }
                hold = Optional.empty();
            } else {
                pauseBefore(deadline);
            }
        }
    }

    private Optional<Hold> take(String id) {
        String token = leases.token();
        return store.take(id, token).map(place -> new Hold(token, place));
    }

    private Optional<Hold> takeOrCreate(String id) {
        String token = leases.token();
        return store.takeOrCreate(id, token).map(place -> new Hold(token, place));
    }

    private Optional<Place> step(String id, Hold hold, Optional<Incoming> known) {
        long next = hold.place().done() + 1;
        return holding(id, hold, () -> {
            Incoming incoming = known.orElseGet(() -> store.incoming(id, next).orElseThrow());
            return runner.run(incoming, hold.place());
        });
    }

    private Optional<Turn> edited(String id, Hold hold, ConversationEdit edit) {
        if (hold.place().done() < hold.place().accepted()) {
            step(id, hold, Optional.empty());
            return Optional.empty();
        }
        return holding(id, hold, () -> {
            Optional<Turn> turn = runner.edit(id, hold.place(), edit);
            if (turn.filter(t -> t.newEvents().isEmpty()).isPresent()) {
                store.free(id, hold.token());
            }
            return turn;
        });
    }

    private <T> T holding(String id, Hold hold, Work<T> work) {
        leases.hold(id, hold.token());
        try {
            return work.run();
        } catch (RuntimeException e) {
            store.free(id, hold.token());
            throw e;
        } finally {
            leases.release(hold.token());
        }
    }

    private List<OutboxRow> replies(String id, long position) {
        List<OutboxRow> rows = store.replies(id, position);
        if (rows.isEmpty() && store.failed(id, position)) {
            throw new TurnFailedException(id, position);
        }
        return rows;
    }

    private static void pauseBefore(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new BusyException();
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
