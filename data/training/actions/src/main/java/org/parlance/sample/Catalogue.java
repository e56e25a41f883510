package org.parlance.sample;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What the shop sells, how many are there, where it delivers and which vouchers count. */
final class Catalogue {
    private final Database database;

    Catalogue(Database database) {
        this.database = database;
    }

    /**
     * A way a parcel can go.
     *
     * @param days working days until it is there
     * @param price in euros
     */
    record Route(int days, BigDecimal price) {}

    /** How many are in stock; empty for an unknown product. */
    Optional<Integer> stock(String product) throws SQLException {
        return database.row(
                "SELECT stock FROM products WHERE name = ?", row -> row.getInt(1), product.toLowerCase(Locale.ROOT));
    }

    /** Times and prices start at the warehouse; from another city the parcel goes there first. */
    Optional<Route> route(String from, String to) throws SQLException {
        return database.row(
                "SELECT a.days + b.days - 1, GREATEST(a.price, b.price) FROM cities a, cities b"
                        + " WHERE LOWER(a.name) = LOWER(?) AND LOWER(b.name) = LOWER(?)",
                row -> new Route(row.getInt(1), row.getBigDecimal(2)),
                from,
                to);
    }

    /** How many per cent a voucher takes off; empty when it does not count. */
    Optional<Integer> voucher(String code) throws SQLException {
        return database.row("SELECT percent FROM vouchers WHERE code = UPPER(?)", row -> row.getInt(1), code);
    }
}
