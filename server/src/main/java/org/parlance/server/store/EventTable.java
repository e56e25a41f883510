package org.parlance.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;

/** The table {@code event}: what happened, numbered from 0 in each conversation. */
final class EventTable {
    void add(Handle handle, String conversation, long turn, long from, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO event (conversation, sequence, turn, name, json) VALUES (?, ?, ?, ?, ?)");
        long sequence = from;
        for (Event event : events) {
            Map<String, Object> json = EventJson.toJson(event);
            batch.bind(0, conversation)
                    .bind(1, sequence++)
                    .bind(2, turn)
                    .bind(3, String.valueOf(json.get("event")))
                    .bind(4, Json.write(json))
                    .add();
        }
        batch.execute();
    }

    List<Event> from(Handle handle, String conversation, long sequence) {
        return handle.select(
                        "SELECT json FROM event WHERE conversation = ? AND sequence >= ? ORDER BY sequence",
                        conversation,
                        sequence)
                .map((row, context) ->
                        EventJson.fromJson(StoredJson.object(row.getString(1))).orElseThrow())
                .list();
    }

    /** All events in Rasa's JSON by the turn they belong to, oldest first. */
    Map<Long, List<Map<String, Object>>> byTurn(Handle handle, String conversation) {
        Map<Long, List<Map<String, Object>>> turns = new TreeMap<>();
        handle.select("SELECT turn, json FROM event WHERE conversation = ? ORDER BY sequence", conversation)
                .map((row, context) -> Map.entry(row.getLong(1), StoredJson.object(row.getString(2))))
                .forEach(event -> turns.computeIfAbsent(event.getKey(), turn -> new ArrayList<>())
                        .add(event.getValue()));
        return turns;
    }

    void clear(Handle handle, String conversation) {
        handle.execute("DELETE FROM event WHERE conversation = ?", conversation);
    }
}
