package org.parlance.server.store;

import java.util.Optional;

/**
 * Where a conversation stands in the store.
 *
 * @param version grows with every write; a writer that read an older one loses
 * @param accepted position of the newest accepted message, counted from 1
 * @param done position of the newest message that was answered; all up to it were
 * @param events how many events there are
 * @param sessionStart sequence of the running session's first event
 * @param lease the token of who works on it; a token whose time has passed may still stand here
 */
public record Place(long version, long accepted, long done, long events, long sessionStart, Optional<String> lease) {
    /** True when {@code token} may work on the conversation. */
    public boolean leasedTo(String token) {
        return lease.isPresent() && lease.get().equals(token);
    }
}
