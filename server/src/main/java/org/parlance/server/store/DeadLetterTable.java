package org.parlance.server.store;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** The table {@code dead_letter}: deliveries that were given up; what was to be said stays in the outbox. */
final class DeadLetterTable {
    private static final String KEY = "conversation, turn, step";
    /** Those of a channel that wasn't there. */
    private static final String OF_CHANNEL = " FROM dead_letter d WHERE d.reason = ? AND d.since >= ?"
            + " AND EXISTS (SELECT 1 FROM outbox o WHERE o.conversation = d.conversation AND o.turn = d.turn"
            + " AND o.step = d.step AND o.channel = ?)";

    void add(Handle handle, OutboxRow row, DeadLetter why, long now) {
        handle.execute(
                "INSERT INTO dead_letter (" + KEY + ", reason, since) VALUES (?, ?, ?, ?, ?)",
                row.conversation(),
                row.turn(),
                row.step(),
                why.name(),
                now);
    }

    /** Makes deliveries of those that had no channel and have one now. */
    int revive(Handle handle, Collection<String> channels, long notBefore) {
        int revived = 0;
        for (String channel : channels) {
            Object[] which = {DeadLetter.NO_CHANNEL.name(), notBefore, channel};
            handle.execute(
                    "INSERT INTO delivery (" + KEY + ") SELECT d.conversation, d.turn, d.step" + OF_CHANNEL, which);
            revived += handle.execute(
                    "DELETE FROM dead_letter WHERE EXISTS (SELECT 1 FROM delivery e WHERE e.conversation ="
                            + " dead_letter.conversation AND e.turn = dead_letter.turn AND e.step = dead_letter.step)");
        }
        return revived;
    }

    long count(Handle handle) {
        return handle.select("SELECT COUNT(*) FROM dead_letter")
                .mapTo(Long.class)
                .one();
    }
}
