package org.parlance.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** The connections to the store and its transactions. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int TRIES = 5;
    private static final int H2_OPEN_ELSEWHERE = ErrorCode.DATABASE_ALREADY_OPEN_1;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Optional<H2Upkeep> upkeep;

    private Database(HikariDataSource source, Dialect dialect) {
        this.source = source;
        this.upkeep = dialect == Dialect.H2 ? Optional.of(H2Upkeep.start(source)) : Optional.empty();
        this.jdbi = Jdbi.create(source);
        this.dialect = dialect;
    }

    /**
     * Connects and brings the tables up to date.
     *
     * @throws ParlanceException (unavailable) when the database cannot be had, (data) when its tables don't fit
     */
    static Database open(StoreUrl url) {
        HikariDataSource source = connect(url);
        try {
            new Schema(source, url.dialect()).update();
            return new Database(source, url.dialect());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs {@code work} in a transaction, again when another one got into its way. */
    <T> T transaction(HandleCallback<T, RuntimeException> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work);
            } catch (JdbiException e) {
                if (attempt == TRIES || !SqlStates.collision(e)) {
                    throw e;
                }
            }
        }
    }

    /** Runs {@code work} with each statement by itself. */
    <T> T query(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    @Override
    public void close() {
        upkeep.ifPresent(H2Upkeep::close);
        source.close();
    }

    private static HikariDataSource connect(StoreUrl url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.jdbc());
        config.setPoolName("parlance");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        if (url.dialect() == Dialect.H2) {
            config.setUsername("sa");
            config.setPassword("");
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new ParlanceException(
                    ParlanceException.Kind.UNAVAILABLE,
                    List.of(Problem.error(Location.NONE, "The store %s cannot be opened.".formatted(url.shown()))
                            .maybe(cure(url.dialect(), e))),
                    e);
        }
    }

    private static String cure(Dialect dialect, Exception failure) {
        if (dialect == Dialect.POSTGRESQL) {
            return "the server is not running, or the user or password is wrong.";
        }
        return openElsewhere(failure)
                ? "another Parlance has it open: stop it, or give --store another file."
                : "its folder can't be written, or the file is damaged: give --store another file.";
    }

    static boolean openElsewhere(Throwable failure) {
        return failure != null
                && failure.getCause() instanceof SQLException cause
                && cause.getErrorCode() == H2_OPEN_ELSEWHERE;
    }
}
