package org.parlance.server.turn;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.parlance.server.store.ConversationStore;

/** The conversations this process works on; those that take long are kept from other processes by renewing. */
final class Leases {
    private record Held(String conversation, long sinceNanos) {}

    private final ConversationStore store;
    private final String process = UUID.randomUUID().toString();
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Leases(ConversationStore store) {
        this.store = store;
    }

    /** A token that nobody else has. */
    String token() {
        return process + "-" + counter.incrementAndGet();
    }

    void hold(String conversation, String token) {
        held.put(token, new Held(conversation, System.nanoTime()));
    }

    void release(String token) {
        held.remove(token);
    }

    /** Renews what has been held for longer than {@code nanos}. */
    void renewOlderThan(long nanos) {
        long now = System.nanoTime();
        held.forEach((token, lease) -> {
            if (now - lease.sinceNanos() > nanos) {
                store.renew(lease.conversation(), token);
            }
        });
    }
}
