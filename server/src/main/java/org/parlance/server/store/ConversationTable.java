package org.parlance.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code conversation}: versions and leases. */
final class ConversationTable {
    private static final String COLUMNS = "version, accepted, done, events, session_start, lease";
    private static final String FREE = "(lease IS NULL OR lease_until < CURRENT_TIMESTAMP)";

    private final String acceptAndTake;
    private final String accept;
    private final String create;
    private final String take;
    private final String renew;

    ConversationTable(Dialect dialect, Duration lease) {
        String until = "CURRENT_TIMESTAMP + INTERVAL '%d' SECOND".formatted(Math.max(1, lease.toSeconds()));
        acceptAndTake = dialect.returning(
                "UPDATE conversation SET accepted = accepted + 1,"
                        + " lease_until = CASE WHEN " + FREE + " THEN " + until + " ELSE lease_until END,"
                        + " lease = CASE WHEN " + FREE + " THEN CAST(? AS VARCHAR(64)) ELSE lease END WHERE id = ?",
                COLUMNS);
        accept = dialect.returning("UPDATE conversation SET accepted = accepted + 1 WHERE id = ?", COLUMNS);
        create = "INSERT INTO conversation (id, version, accepted, done, events, session_start, lease, lease_until)"
                + " VALUES (?, 0, ?, 0, 0, 0, CAST(? AS VARCHAR(64)), " + until + ")";
        take = dialect.returning(
                "UPDATE conversation SET lease_until = " + until + ", lease = CAST(? AS VARCHAR(64)) WHERE id = ? AND "
                        + FREE,
                COLUMNS);
        renew = "UPDATE conversation SET lease_until = " + until + " WHERE id = ? AND lease = ?";
    }

    /** Counts one more accepted message and takes the lease when it is free; empty when there is no such conversation. */
    Optional<Place> acceptAndTake(Handle handle, String id, String token) {
        return place(handle, acceptAndTake, token, id);
    }

    /** Counts one more accepted message; empty when there is no such conversation. */
    Optional<Place> accept(Handle handle, String id) {
        return place(handle, accept, id);
    }

    Place create(Handle handle, String id, long accepted, Optional<String> token) {
        handle.execute(create, id, accepted, token.orElse(null));
        return new Place(0, accepted, 0, 0, 0, token);
    }

    /** Takes the lease when it is free; empty when it isn't or there is no such conversation. */
    Optional<Place> take(Handle handle, String id, String token) {
        return place(handle, take, token, id);
    }

    Optional<Place> find(Handle handle, String id) {
        return place(handle, "SELECT " + COLUMNS + " FROM conversation WHERE id = ?", id);
    }

    /** The ids behind {@code after} in the order of the database. */
    List<String> ids(Handle handle, String after, int limit) {
        return handle.select("SELECT id FROM conversation WHERE id > ? ORDER BY id LIMIT " + limit, after)
                .mapTo(String.class)
                .list();
    }

    void renew(Handle handle, String id, String token) {
        handle.execute(renew, id, token);
    }

    void free(Handle handle, String id, String token) {
        handle.execute("UPDATE conversation SET lease = NULL WHERE id = ? AND lease = ?", id, token);
    }

    void freeAll(Handle handle) {
        handle.execute("UPDATE conversation SET lease = NULL WHERE lease IS NOT NULL");
    }

    /** Moves a conversation on and frees it; false when somebody else moved it since {@code version} was read. */
    boolean advance(Handle handle, String id, long version, Place to) {
        return handle.execute(
                        "UPDATE conversation SET version = ?, done = ?, events = ?, session_start = ?, lease = NULL"
                                + " WHERE id = ? AND version = ?",
                        to.version(),
                        to.done(),
                        to.events(),
                        to.sessionStart(),
                        id,
                        version)
                == 1;
    }

    private static Optional<Place> place(Handle handle, String sql, Object... arguments) {
        return handle.select(sql, arguments).map(ConversationTable::row).findFirst();
    }

    private static Place row(ResultSet row, StatementContext context) throws SQLException {
        return new Place(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                Optional.ofNullable(row.getString(6)));
    }
}
