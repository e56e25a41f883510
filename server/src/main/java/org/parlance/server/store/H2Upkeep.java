package org.parlance.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces an H2 file to the disk once a second and makes room in it, which {@code WRITE_DELAY=0} switches off with H2's
 * background thread.
 *
 * <p>Needs H2 2.4.240: with 2.5.252 about one kill in twenty lost up to thirty committed turns as soon as space in the file was
 * used again, compacted or not; hundreds of kills of 2.4.240 lost none (docs/benchmarks.md).
 */
final class H2Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Upkeep.class);

    /** A file of which less than this share is alive is compacted, in steps of this many bytes. */
    private static final int FILL_PERCENT = 50;

    private static final int STEP_BYTES = 4 << 20;

    private final MVStore store;
    private final ScheduledExecutorService timer;
    private long seen;

    private H2Upkeep(MVStore store) {
        this.store = store;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "h2-upkeep");
            thread.setDaemon(true);
            return thread;
        });
    }

    static H2Upkeep start(DataSource source) {
        try (Connection connection = source.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            H2Upkeep upkeep = new H2Upkeep(session.getDatabase().getStore().getMvStore());
            upkeep.timer.scheduleWithFixedDelay(upkeep::keep, 1, 1, TimeUnit.SECONDS);
            return upkeep;
        } catch (SQLException e) {
            throw new IllegalStateException("The H2 file that was just opened cannot be reached.", e);
        }
    }

    private void keep() {
        try {
            long version = store.getCurrentVersion();
            if (version == seen || store.isClosed()) {
                return;
            }
            store.compact(FILL_PERCENT, STEP_BYTES);
            store.sync();
            seen = version;
        } catch (MVStoreException e) {
            LOG.warn("The H2 file could not be forced to the disk: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The H2 file is still being written while it closes.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
