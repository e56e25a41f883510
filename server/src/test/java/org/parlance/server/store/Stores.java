package org.parlance.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Databases for tests: H2 files, and one real PostgreSQL for all tests of a run where the machine can start it. */
public final class Stores {
    private static Optional<EmbeddedPostgres> postgres = Optional.empty();
    private static Optional<String> refused = Optional.empty();

    private Stores() {}

    public static StoreUrl h2(Path folder) {
        return StoreUrl.file(folder.resolve("conversations"));
    }

    /** A new database in the PostgreSQL of this run; the test is skipped where there is none. */
    public static synchronized StoreUrl postgresql(String name) {
        start();
        refused.ifPresent(why -> {
            System.out.println("SKIPPED on PostgreSQL, which does not start here: " + why);
            Assumptions.abort("PostgreSQL does not start here: " + why);
        });
        execute("CREATE DATABASE " + name);
        return StoreUrl.parse(postgres.orElseThrow().getJdbcUrl("postgres", name));
    }

    private static void start() {
        if (postgres.isPresent() || refused.isPresent()) {
            return;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            postgres = Optional.of(started);
        } catch (IOException | RuntimeException e) {
            refused = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void execute(String sql) {
        try (var connection = postgres.orElseThrow().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        }
    }
}
