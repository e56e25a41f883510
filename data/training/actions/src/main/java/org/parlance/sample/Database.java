package org.parlance.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/** The shop's tables; opened, and filled with the sample orders, when first asked something. */
final class Database {
    private final String url;
    private JdbcConnectionPool pool;

    /** @param url a JDBC address of H2, e.g. {@code jdbc:h2:mem:juniper} or {@code jdbc:h2:file:./juniper} */
    Database(String url) {
        this.url = url;
    }

    /** Turns a row into a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Row<T> row, Object... arguments) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (result.next()) {
                found.add(row.read(result));
            }
            return found;
        }
    }

    <T> Optional<T> row(String sql, Row<T> row, Object... arguments) throws SQLException {
        return rows(sql, row, arguments).stream().findFirst();
    }

    /** @return how many rows changed */
    int update(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** @return the number the new row was given */
    int insert(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            fill(statement, arguments);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getInt(1);
            }
        }
    }

    private synchronized Connection connection() throws SQLException {
        if (pool == null) {
            JdbcConnectionPool opened = JdbcConnectionPool.create(url, "sa", "");
            try (Connection connection = opened.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(script("schema.sql"));
                if (isEmpty(statement)) {
                    statement.execute(script("orders.sql"));
                }
            }
            pool = opened;
        }
        return pool.getConnection();
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
            count.next();
            return count.getInt(1) == 0;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, arguments);
        return statement;
    }

    private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static String script(String name) {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The shop's %s could not be read.".formatted(name), e);
        }
    }
}
