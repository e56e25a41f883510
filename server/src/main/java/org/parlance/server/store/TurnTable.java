package org.parlance.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.parlance.core.json.Json;

/** The table {@code turn}: which model answered and why it answered so. */
final class TurnTable {
    void add(Handle handle, FinishedTurn turn) {
        handle.execute(
                "INSERT INTO turn (conversation, turn, message, failed, model, evidence, finished_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)",
                turn.conversation(),
                turn.position(),
                turn.message(),
                turn.trace().failed(),
                turn.trace().model(),
                Json.write(turn.trace().evidence()));
    }

    Optional<Long> position(Handle handle, String conversation, String message) {
        return handle.select("SELECT turn FROM turn WHERE conversation = ? AND message = ?", conversation, message)
                .mapTo(Long.class)
                .findFirst();
    }

    boolean failed(Handle handle, String conversation, long turn) {
        return handle.select("SELECT failed FROM turn WHERE conversation = ? AND turn = ?", conversation, turn)
                .mapTo(Boolean.class)
                .findFirst()
                .orElse(false);
    }

    /** The ids of the messages that had their turns, in order. */
    List<String> messages(Handle handle, String conversation) {
        return handle.select("SELECT message FROM turn WHERE conversation = ? ORDER BY turn", conversation)
                .mapTo(String.class)
                .list();
    }

    /** The evidence of the newest turn, JSON-like. */
    Optional<Map<String, Object>> latest(Handle handle, String conversation) {
        return handle.select(
                        "SELECT evidence FROM turn WHERE conversation = ? ORDER BY turn DESC LIMIT 1", conversation)
                .map((row, context) -> StoredJson.object(row.getString(1)))
                .findFirst();
    }

    /** The evidence of all turns by their number, oldest first, JSON-like. */
    Map<Long, Map<String, Object>> all(Handle handle, String conversation) {
        Map<Long, Map<String, Object>> turns = new LinkedHashMap<>();
        handle.select("SELECT turn, evidence FROM turn WHERE conversation = ? ORDER BY turn", conversation)
                .map((row, context) -> Map.entry(row.getLong(1), StoredJson.object(row.getString(2))))
                .forEach(turn -> turns.put(turn.getKey(), turn.getValue()));
        return turns;
    }
}
