package org.parlance.server.channel;

import org.parlance.server.store.OutboxRow;

/** A channel to which the server brings its answers, since nobody waits for them. */
public interface PushChannel {
    /** How a delivery ended. */
    enum Receipt {
        TAKEN,
        /** The receiver will never take it. */
        REFUSED,
        /** The receiver wasn't there or was in trouble; the same again may succeed. */
        UNANSWERED
    }

    /** The channel's name in credentials.yml and in events. */
    String name();

    /** Brings one answer; may bring it twice, with the same key each time, when the first time stayed unanswered. */
    Receipt deliver(OutboxRow answer);
}
