package org.parlance.sample;

import java.sql.SQLException;
import java.util.Optional;
import org.parlance.core.tracker.Tracker;

/** The shop that the actions work for. */
record Shop(Orders orders, Catalogue catalogue, Desk desk) {
    private static final class Holder {
        private static final Shop SHARED = at(
                Optional.ofNullable(System.getenv("JUNIPER_DB_URL")).orElse("jdbc:h2:mem:juniper;DB_CLOSE_DELAY=-1"));
    }

    /** The one shop of this process: in memory, or where the environment's {@code JUNIPER_DB_URL} says. */
    static Shop shared() {
        return Holder.SHARED;
    }

    /** A shop whose tables lie at a JDBC address of H2. */
    static Shop at(String url) {
        Database database = new Database(url);
        return new Shop(new Orders(database), new Catalogue(database), new Desk(database));
    }

    /** The order a conversation is about; empty when none was named or it is unknown. */
    Optional<Order> order(Tracker tracker) throws SQLException {
        Optional<OrderNumber> number = Slots.orderNumber(tracker);
        return number.isEmpty() ? Optional.empty() : orders.find(number.get());
    }
}
