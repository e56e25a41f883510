package org.parlance.server.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.parlance.core.event.Event;

/**
 * Keeps conversations: accepts messages in order, lets one worker at a time have a conversation, and writes each turn in one
 * transaction that only the reader of the newest version can win.
 */
public final class ConversationStore implements AutoCloseable {
    private final Database database;
    private final ConversationTable conversations;
    private final InboxTable inbox = new InboxTable();
    private final EventTable events = new EventTable();
    private final OutboxTable outbox = new OutboxTable();
    private final DeliveryTable deliveries = new DeliveryTable();
    private final DeadLetterTable deadLetters = new DeadLetterTable();
    private final TurnTable turns = new TurnTable();
    private final TimerTable timers = new TimerTable();

    private ConversationStore(Database database, Duration lease) {
        this.database = database;
        this.conversations = new ConversationTable(database.dialect(), lease);
    }

    /**
     * Opens the store and creates or migrates its tables when needed.
     *
     * @param lease how long a worker that died keeps others from its conversation; whole seconds, at least one
     */
    public static ConversationStore open(StoreUrl url, Duration lease) {
        Database database = Database.open(url);
        ConversationStore store = new ConversationStore(database, lease);
        if (database.dialect() == Dialect.H2) {
            // The file has one process: whoever held a lease is gone.
            database.transaction(handle -> {
                store.conversations.freeAll(handle);
                store.deliveries.freeAll(handle);
                return true;
            });
        }
        return store;
    }

    /**
     * Puts a message into the inbox; a message id that was accepted before keeps its position.
     *
     * @param token takes the conversation too when nobody works on it; empty = don't
     */
    public Accepted accept(Incoming incoming, Optional<String> token) {
        try {
            return database.transaction(handle -> add(handle, incoming, token));
        } catch (RepeatedException e) {
            return database.query(handle -> repeated(handle, incoming)).orElseThrow();
        } catch (JdbiException e) {
            if (!SqlStates.taken(e)) {
                throw e;
            }
        }
        // Either the message waits already or another server created the conversation at the same moment.
        Optional<Accepted> earlier = database.query(handle -> repeated(handle, incoming));
        return earlier.orElseGet(() -> database.transaction(handle -> add(handle, incoming, token)));
    }

    /** Takes a conversation when nobody works on it. */
    public Optional<Place> take(String conversation, String token) {
        return database.transaction(handle -> conversations.take(handle, conversation, token));
    }

    /** Takes a conversation when nobody works on it, creating it when it isn't there. */
    public Optional<Place> takeOrCreate(String conversation, String token) {
        try {
            return database.transaction(handle -> conversations
                    .find(handle, conversation)
                    .map(found -> conversations.take(handle, conversation, token))
                    .orElseGet(() -> Optional.of(conversations.create(handle, conversation, 0, Optional.of(token)))));
        } catch (JdbiException e) {
            if (SqlStates.taken(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public Optional<Place> place(String conversation) {
        return database.query(handle -> conversations.find(handle, conversation));
    }

    /** Keeps a conversation for longer. */
    public void renew(String conversation, String token) {
        database.transaction(handle -> {
            conversations.renew(handle, conversation, token);
            return true;
        });
    }

    /** Gives a conversation back without having done anything. */
    public void free(String conversation, String token) {
        database.transaction(handle -> {
            conversations.free(handle, conversation, token);
            return true;
        });
    }

    public Optional<Incoming> incoming(String conversation, long position) {
        return database.query(handle -> inbox.find(handle, conversation, position));
    }

    /** The ids of the messages that had their turns, in order. */
    public List<String> answered(String conversation) {
        return database.query(handle -> turns.messages(handle, conversation));
    }

    /** True when the turn at {@code position} ended in an error. */
    public boolean failed(String conversation, long position) {
        return database.query(handle -> turns.failed(handle, conversation, position));
    }

    /** The events from a sequence number on, oldest first. */
    public List<Event> events(String conversation, long from) {
        return database.query(handle -> events.from(handle, conversation, from));
    }

    /**
     * Writes a turn and gives the conversation back.
     *
     * @return where the conversation stands now; empty when somebody else moved it on since it was read
     */
    public Optional<Place> finish(FinishedTurn turn) {
        return database.transaction(handle -> {
            Place read = turn.read();
            Place after = new Place(
                    read.version() + 1,
                    read.accepted(),
                    turn.position(),
                    read.events() + turn.events().size(),
                    turn.sessionStart(),
                    Optional.empty());
            if (!conversations.advance(handle, turn.conversation(), read.version(), after)) {
                return Optional.empty();
            }
            events.add(handle, turn.conversation(), turn.position(), read.events(), turn.events());
            turns.add(handle, turn);
            outbox.add(handle, turn);
            if (turn.outlet().pushed()) {
                deliveries.add(handle, turn.conversation(), turn.position());
            }
            inbox.remove(handle, turn.conversation(), turn.position());
            timers.apply(handle, turn.conversation(), turn.timers());
            return Optional.of(after);
        });
    }

    /**
     * Writes events that no message brought about, and gives the conversation back.
     *
     * @return where the conversation stands now; empty when somebody else moved it on since it was read
     */
    public Optional<Place> append(EventWrite write) {
        return database.transaction(handle -> {
            Place read = write.read();
            long kept = write.replace() ? 0 : read.events();
            Place after = new Place(
                    read.version() + 1,
                    read.accepted(),
                    read.done(),
                    kept + write.events().size(),
                    write.sessionStart(),
                    Optional.empty());
            if (!conversations.advance(handle, write.conversation(), read.version(), after)) {
                return Optional.empty();
            }
            if (write.replace()) {
                events.clear(handle, write.conversation());
            }
            events.add(handle, write.conversation(), read.done(), kept, write.events());
            timers.apply(handle, write.conversation(), write.timers());
            return Optional.of(after);
        });
    }

    /** What a turn said. */
    public List<OutboxRow> replies(String conversation, long turn) {
        return database.query(handle -> outbox.of(handle, conversation, turn));
    }

    /** Conversations in which the server has to deliver something by itself, now. */
    public List<String> deliverable(long nowMillis, int limit) {
        return database.query(handle -> deliveries.conversations(handle, nowMillis, limit));
    }

    /** The answer that is next to be delivered in a conversation, when it is due. */
    public Optional<Delivery> nextDelivery(String conversation, long nowMillis) {
        return database.query(handle -> deliveries.next(handle, conversation, nowMillis));
    }

    /** Keeps others from a delivery until a time; false when one of them was faster. */
    public boolean claim(Delivery delivery, long untilMillis) {
        return database.transaction(handle -> deliveries.claim(handle, delivery, untilMillis));
    }

    /** Notes that a delivery was tried in vain and is not to be tried again before a time. */
    public void postpone(Delivery delivery, long untilMillis) {
        database.transaction(handle -> {
            deliveries.postpone(handle, delivery, untilMillis);
            return true;
        });
    }

    /** Notes that something is delivered, or will never be. */
    public void delivered(Delivery delivery) {
        database.transaction(handle -> {
            deliveries.remove(handle, delivery);
            return true;
        });
    }

    /** Gives a delivery up: what follows it in its conversation is no longer held up. */
    public void bury(Delivery delivery, DeadLetter why, long nowMillis) {
        database.transaction(handle -> {
            deliveries.remove(handle, delivery);
            deadLetters.add(handle, delivery.answer(), why, nowMillis);
            return true;
        });
    }

    /** Makes deliveries again of those given up since a time for want of a channel that is there now; how many. */
    public int revive(Collection<String> channels, long sinceMillis) {
        return database.transaction(handle -> deadLetters.revive(handle, channels, sinceMillis));
    }

    /** How many deliveries were given up. */
    public long buried() {
        return database.query(deadLetters::count);
    }

    /** Conversations with waiting messages on which nobody works, e.g. because their worker died. */
    public List<String> abandoned(int limit) {
        return database.query(handle -> inbox.abandoned(handle, limit));
    }

    /** How many messages wait. */
    public long waiting() {
        return database.query(inbox::waiting);
    }

    /** Reminders whose time has come. */
    public List<TimerRow> due(long nowMillis, int limit) {
        return database.query(handle -> timers.due(handle, nowMillis, limit));
    }

    /** Moves a due reminder into the inbox; of several servers one does it. */
    public Optional<Accepted> fire(TimerRow timer, Incoming incoming) {
        return database.transaction(handle ->
                timers.remove(handle, timer) ? Optional.of(add(handle, incoming, Optional.empty())) : Optional.empty());
    }

    /** The evidence of a conversation's newest turn, JSON-like. */
    public Optional<Map<String, Object>> latestEvidence(String conversation) {
        return database.query(handle -> turns.latest(handle, conversation));
    }

    /** Some of the conversations' ids: those that follow {@code after} in the order of the database. */
    public List<String> ids(String after, int limit) {
        return database.query(handle -> conversations.ids(handle, after, limit));
    }

    /** A conversation's turns, oldest first; empty when there is no such conversation. */
    public List<StoredTurn> turns(String conversation) {
        return database.transaction(handle -> {
            Map<Long, Map<String, Object>> evidence = turns.all(handle, conversation);
            Map<Long, List<Map<String, Object>>> happened = events.byTurn(handle, conversation);
            Set<Long> numbers = new TreeSet<>(evidence.keySet());
            numbers.addAll(happened.keySet());
            return numbers.stream()
                    .map(number -> new StoredTurn(
                            number, evidence.getOrDefault(number, Map.of()), happened.getOrDefault(number, List.of())))
                    .toList();
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private Accepted add(Handle handle, Incoming incoming, Optional<String> token) {
        String id = incoming.conversation();
        Place place = token.map(t -> conversations.acceptAndTake(handle, id, t))
                .orElseGet(() -> conversations.accept(handle, id))
                .orElseGet(() -> conversations.create(handle, id, 1, token));
        if (!inbox.add(handle, incoming, place.accepted())) {
            throw new RepeatedException();
        }
        return new Accepted(place.accepted(), place, false);
    }

    private Optional<Accepted> repeated(Handle handle, Incoming incoming) {
        String id = incoming.conversation();
        Optional<Long> position =
                inbox.position(handle, id, incoming.message()).or(() -> turns.position(handle, id, incoming.message()));
        return position.map(p -> new Accepted(p, conversations.find(handle, id).orElseThrow(), true));
    }

    /** Undoes a transaction that found the message answered already. */
    private static final class RepeatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RepeatedException() {
            super("The message was accepted before.", null, false, false);
        }
    }
}
