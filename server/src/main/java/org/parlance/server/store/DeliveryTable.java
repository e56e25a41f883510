package org.parlance.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code delivery}: rows of the outbox that the server still has to deliver by itself. */
final class DeliveryTable {
    private static final String FROM = " FROM delivery d JOIN outbox o"
            + " ON o.conversation = d.conversation AND o.turn = d.turn AND o.step = d.step"
            + " WHERE d.due <= ? AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.conversation = d.conversation"
            + " AND (e.turn < d.turn OR e.turn = d.turn AND e.step < d.step))";
    private static final String KEY = " WHERE conversation = ? AND turn = ? AND step = ?";

    void add(Handle handle, String conversation, long turn) {
        handle.execute(
                "INSERT INTO delivery (conversation, turn, step)"
                        + " SELECT conversation, turn, step FROM outbox WHERE conversation = ? AND turn = ?",
                conversation,
                turn);
    }

    /** Conversations whose oldest delivery is due, those first that waited longest. */
    List<String> conversations(Handle handle, long now, int limit) {
        return handle.select("SELECT d.conversation" + FROM + " ORDER BY d.due LIMIT ?", now, limit)
                .mapTo(String.class)
                .list();
    }

    /** A conversation's oldest delivery when it is due. */
    Optional<Delivery> next(Handle handle, String conversation, long now) {
        return handle.select(
                        "SELECT " + OutboxTable.COLUMNS + ", d.attempts, d.due" + FROM + " AND d.conversation = ?",
                        now,
                        conversation)
                .map((row, context) -> new Delivery(OutboxTable.row(row), row.getLong(6), row.getLong(7)))
                .findFirst();
    }

    /** Takes a delivery until a time; false when somebody else did. */
    boolean claim(Handle handle, Delivery delivery, long until) {
        OutboxRow row = delivery.answer();
        return handle.execute(
                        "UPDATE delivery SET due = ?" + KEY + " AND due = ?",
                        until,
                        row.conversation(),
                        row.turn(),
                        row.step(),
                        delivery.due())
                == 1;
    }

    /** Notes an attempt in vain. */
    void postpone(Handle handle, Delivery delivery, long until) {
        OutboxRow row = delivery.answer();
        handle.execute(
                "UPDATE delivery SET attempts = attempts + 1, due = ?" + KEY,
                until,
                row.conversation(),
                row.turn(),
                row.step());
    }

    void remove(Handle handle, Delivery delivery) {
        OutboxRow row = delivery.answer();
        handle.execute("DELETE FROM delivery" + KEY, row.conversation(), row.turn(), row.step());
    }

    /** All may be tried at once: whoever was at it is gone. */
    void freeAll(Handle handle) {
        handle.execute("UPDATE delivery SET due = 0 WHERE due > 0");
    }
}
