package org.parlance.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.parlance.core.json.Json;

/** The table {@code inbox}: what was accepted and waits, in order. */
final class InboxTable {
    /** Adds a message; false when it has had its turn already. A message that waits already violates the unique key. */
    boolean add(Handle handle, Incoming incoming, long position) {
        return handle.execute(
                        "INSERT INTO inbox (conversation, position, message, payload, accepted_at)"
                                + " SELECT c.id, CAST(? AS BIGINT), CAST(? AS VARCHAR(255)), ?, CURRENT_TIMESTAMP"
                                + " FROM conversation c WHERE c.id = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM turn t WHERE t.conversation = c.id AND t.message = ?)",
                        position,
                        incoming.message(),
                        Json.write(incoming.payload()),
                        incoming.conversation(),
                        incoming.message())
                == 1;
    }

    Optional<Long> position(Handle handle, String conversation, String message) {
        return handle.select("SELECT position FROM inbox WHERE conversation = ? AND message = ?", conversation, message)
                .mapTo(Long.class)
                .findFirst();
    }

    Optional<Incoming> find(Handle handle, String conversation, long position) {
        return handle.select(
                        "SELECT message, payload FROM inbox WHERE conversation = ? AND position = ?",
                        conversation,
                        position)
                .map((row, context) ->
                        new Incoming(conversation, row.getString(1), StoredJson.object(row.getString(2))))
                .findFirst();
    }

    void remove(Handle handle, String conversation, long position) {
        handle.execute("DELETE FROM inbox WHERE conversation = ? AND position = ?", conversation, position);
    }

    /** Conversations with waiting messages on which nobody works. */
    List<String> abandoned(Handle handle, int limit) {
        return handle.select(
                        "SELECT DISTINCT i.conversation FROM inbox i JOIN conversation c ON c.id = i.conversation"
                                + " WHERE c.lease IS NULL OR c.lease_until < CURRENT_TIMESTAMP LIMIT ?",
                        limit)
                .mapTo(String.class)
                .list();
    }

    long waiting(Handle handle) {
        return handle.select("SELECT COUNT(*) FROM inbox").mapTo(Long.class).one();
    }
}
