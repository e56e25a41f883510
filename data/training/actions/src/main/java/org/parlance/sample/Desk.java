package org.parlance.sample;

import java.sql.SQLException;

/** What the desk writes down: returns, tickets for colleagues, ratings. */
final class Desk {
    private final Database database;

    Desk(Database database) {
        this.database = database;
    }

    /** What a customer sends back, and why. */
    record Return(OrderNumber order, String item, String reason, boolean opened, String note) {}

    /** @return the number of the return, e.g. {@code R-7001} */
    String open(Return back) throws SQLException {
        int number = database.insert(
                "INSERT INTO returns (order_number, item, reason, opened, note) VALUES (?, ?, ?, ?, ?)",
                back.order().text(),
                back.item(),
                back.reason(),
                back.opened(),
                back.note());
        return "R-" + number;
    }

    /** @return the number of the ticket, e.g. {@code T-301} */
    String ticket(String sender) throws SQLException {
        return "T-" + database.insert("INSERT INTO tickets (sender) VALUES (?)", sender);
    }

    void rate(double rating) throws SQLException {
        database.update("INSERT INTO ratings (rating) VALUES (?)", rating);
    }
}
