package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of orders. */
final class Orders {
    private final Database database;

    Orders(Database database) {
        this.database = database;
    }

    Optional<Order> find(OrderNumber number) throws SQLException {
        List<String> items = database.rows(
                "SELECT product FROM order_items WHERE order_number = ? ORDER BY product",
                row -> row.getString(1),
                number.text());
        return database.row(
                "SELECT zip, street, city, state, arrival FROM orders WHERE number = ?",
                row -> new Order(
                        number,
                        row.getString("zip"),
                        row.getString("street"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("arrival"),
                        items),
                number.text());
    }

    /** @return false when the order has left the house and nothing was changed */
    boolean changeAddress(OrderNumber number, String street, String zip, String city) throws SQLException {
        return database.update(
                        "UPDATE orders SET street = ?, zip = ?, city = ?"
                                + " WHERE number = ? AND state IN ('placed', 'packed')",
                        street,
                        zip,
                        city,
                        number.text())
                == 1;
    }

    /** @return false when the order has left the house and nothing was changed */
    boolean cancel(OrderNumber number) throws SQLException {
        return database.update(
                        "UPDATE orders SET state = 'cancelled' WHERE number = ? AND state IN ('placed', 'packed')",
                        number.text())
                == 1;
    }
}
