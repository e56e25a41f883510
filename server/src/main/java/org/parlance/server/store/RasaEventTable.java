package org.parlance.server.store;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Rasa's own SQL tracker store, its table {@code events}; it is only read. */
public final class RasaEventTable {
    private static final String ROWS = "SELECT id, sender_id, data FROM events ORDER BY id";
    private static final int FETCHED = 1000;

    /**
     * A row.
     *
     * @param id the row's number
     * @param sender whose conversation it belongs to
     * @param data the event as JSON text
     */
    public record Row(long id, String sender, String data) {}

    private final StoreUrl url;

    public RasaEventTable(StoreUrl url) {
        this.url = url;
    }

    /**
     * Tells all rows in the order in which they were written.
     *
     * @throws ParlanceException (unavailable) when the database or its table can't be had
     */
    public void read(Consumer<Row> reader) {
        try {
            Jdbi.create(url.jdbc()).useTransaction(handle -> handle.createQuery(ROWS)
                    .setFetchSize(FETCHED)
                    .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                    .forEach(reader));
        } catch (JdbiException e) {
            throw new ParlanceException(
                    ParlanceException.Kind.UNAVAILABLE,
                    List.of(Problem.error(
                                    Location.NONE, "Rasa's tracker store %s can't be read.".formatted(url.shown()))
                            .because("It should have the table events with id, sender_id and data.")
                            .maybe("the address, user or password is wrong, or the tracker store is of another kind.")),
                    e);
        }
    }
}
