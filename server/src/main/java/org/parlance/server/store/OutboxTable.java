package org.parlance.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;

/** The table {@code outbox}: what was said or is to be said. */
final class OutboxTable {
    /** What {@link #row} reads, from the table called {@code o}. */
    static final String COLUMNS = "o.conversation, o.turn, o.step, o.channel, o.payload";

    void add(Handle handle, FinishedTurn turn) {
        if (turn.says().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO outbox (conversation, turn, step, channel, payload) VALUES (?, ?, ?, ?, ?)");
        long step = 0;
        for (BotMessage message : turn.says()) {
            batch.bind(0, turn.conversation())
                    .bind(1, turn.position())
                    .bind(2, step++)
                    .bind(3, turn.outlet().channel())
                    .bind(4, Json.write(write(message)))
                    .add();
        }
        batch.execute();
    }

    List<OutboxRow> of(Handle handle, String conversation, long turn) {
        String sql = "SELECT " + COLUMNS + " FROM outbox o WHERE conversation = ? AND turn = ? ORDER BY step";
        return handle.select(sql, conversation, turn)
                .map((row, context) -> row(row))
                .list();
    }

    static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                read(StoredJson.object(row.getString(5))));
    }

    private static Map<String, Object> write(BotMessage message) {
        Map<String, Object> json = new LinkedHashMap<>();
        message.text().ifPresent(text -> json.put("text", text));
        json.put("data", message.data());
        json.put("metadata", message.metadata());
        return json;
    }

    private static BotMessage read(Map<String, Object> json) {
        return new BotMessage(
                Optional.ofNullable(json.get("text")).map(Object::toString),
                Json.map(json.get("data")),
                Json.map(json.get("metadata")));
    }
}
