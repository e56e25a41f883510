package org.parlance.sample;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.parlance.core.tracker.Tracker;

/** The shop that the actions work for. */
record Shop(Orders orders, Catalogue catalogue, Desk desk) {
    private static final class Holder {
        private static final Shop SHARED =
                at(Optional.ofNullable(System.getenv("JUNIPER_DB_URL")).orElseGet(Holder::ownTables));

        /** Tables of a name of their own, since actions that are loaded twice in a process are two shops. */
        private static String ownTables() {
            return "jdbc:h2:mem:juniper-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
        }
    }

    /** The one shop of these actions: in memory, or where the environment's {@code JUNIPER_DB_URL} says. */
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
