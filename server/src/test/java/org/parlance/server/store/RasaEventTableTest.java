package org.parlance.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parlance.core.problem.ParlanceException;

@Timeout(60)
class RasaEventTableTest {
    /** As Rasa 3.6 creates it in PostgreSQL. */
    private static final String TABLE =
            "CREATE TABLE events (id SERIAL PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,"
                    + " timestamp DOUBLE PRECISION, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT)";

    @Test
    void the_rows_of_a_postgresql_database_are_told_in_their_order() throws SQLException {
        StoreUrl url = database();
        try (Connection rasa = DriverManager.getConnection(url.jdbc());
                Statement statement = rasa.createStatement()) {
            statement.execute(TABLE);
            statement.execute("INSERT INTO events (id, sender_id, type_name, data) VALUES (2, 'bob', 'pause', 'two'),"
                    + " (1, 'ann', 'pause', 'one')");
        }
        List<RasaEventTable.Row> rows = new ArrayList<>();

        new RasaEventTable(url).read(rows::add);

        assertThat(rows)
                .containsExactly(new RasaEventTable.Row(1, "ann", "one"), new RasaEventTable.Row(2, "bob", "two"));
    }

    @Test
    void a_database_without_the_table_is_one_clear_problem() {
        StoreUrl url = database();

        assertThatThrownBy(() -> new RasaEventTable(url).read(row -> {}))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("Rasa's tracker store jdbc:postgresql://")
                .hasMessageContaining("can't be read")
                .hasMessageNotContaining("user=");
    }

    private static StoreUrl database() {
        return Stores.postgresql("rasa_" + UUID.randomUUID().toString().replace("-", ""));
    }
}
