package org.parlance.server.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a database's refusal means, by the SQL state in its chain of causes. */
final class SqlStates {
    private static final Set<String> TAKEN = Set.of("23505");
    private static final Set<String> MISSING_TABLE = Set.of("42P01", "42S02", "42S03", "42S04", "90079");
    private static final Set<String> COLLISION = Set.of("40001", "40P01", "HYT00", "90131");

    private SqlStates() {}

    /** A unique key is taken already. */
    static boolean taken(Throwable error) {
        return state(error).filter(TAKEN::contains).isPresent();
    }

    static boolean missingTable(Throwable error) {
        return state(error).filter(MISSING_TABLE::contains).isPresent();
    }

    /** Two transactions got into each other's way; the same again may well succeed. */
    static boolean collision(Throwable error) {
        return state(error).filter(COLLISION::contains).isPresent();
    }

    private static Optional<String> state(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
