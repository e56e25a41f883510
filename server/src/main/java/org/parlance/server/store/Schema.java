package org.parlance.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Brings the tables up to this program's version; one query tells that there is nothing to do. */
final class Schema {
    /** The newest migration in the migrations' folders. */
    static final int VERSION = 3;

    private static final String HISTORY = "parlance_schema";

    private final HikariDataSource source;
    private final Dialect dialect;

    Schema(HikariDataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * Migrates when needed.
     *
     * @throws ParlanceException (data) when a newer program wrote the tables or they cannot be migrated
     */
    void update() {
        int found = version().orElse(0);
        if (found > VERSION) {
            throw failure(
                    "The store has the tables of version %d; this program knows up to %d.".formatted(found, VERSION),
                    "a newer Parlance wrote it: use that one.",
                    null);
        }
        if (found < VERSION) {
            migrate();
        }
    }

    private Optional<Integer> version() {
        try {
            return Jdbi.create(source)
                    .withHandle(handle -> handle.select("SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"" + HISTORY
                                    + "\" WHERE \"success\" AND \"version\" IS NOT NULL")
                            .mapTo(Integer.class)
                            .findFirst());
        } catch (JdbiException e) {
            if (SqlStates.missingTable(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void migrate() {
        try {
            Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations("classpath:" + dialect.migrations())
                    .cleanDisabled(true)
                    .load();
            // A migration that was cut off is noted as failed; each of ours can be run again.
            flyway.repair();
            flyway.migrate();
        } catch (FlywayException e) {
            throw failure(
                    "The store's tables cannot be brought to version %d.".formatted(VERSION),
                    "the database has other tables of these names: give it a schema of its own.",
                    e);
        }
    }

    private static ParlanceException failure(String what, String maybe, Throwable cause) {
        return new ParlanceException(
                ParlanceException.Kind.DATA,
                java.util.List.of(Problem.error(Location.NONE, what).maybe(maybe)),
                cause);
    }
}
