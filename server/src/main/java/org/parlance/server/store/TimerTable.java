package org.parlance.server.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.parlance.core.json.Json;

/** The table {@code timer}: reminders that wait. */
final class TimerTable {
    private static final String ROWS = "SELECT conversation, name, due, payload FROM timer WHERE ";

    void apply(Handle handle, String conversation, List<TimerChange> changes) {
        for (TimerChange change : changes) {
            if (change instanceof TimerChange.Schedule schedule) {
                set(handle, schedule.timer());
            } else if (change instanceof TimerChange.Cancel cancel) {
                cancel(handle, conversation, cancel.fits());
            }
        }
    }

    /** Reminders whose time has come, the oldest first. */
    List<TimerRow> due(Handle handle, long now, int limit) {
        return rows(handle.select(ROWS + "due <= ? ORDER BY due LIMIT ?", now, limit));
    }

    /** Takes a reminder out; false when it is gone or was set anew meanwhile. */
    boolean remove(Handle handle, TimerRow timer) {
        return handle.execute(
                        "DELETE FROM timer WHERE conversation = ? AND name = ? AND due = ?",
                        timer.conversation(),
                        timer.name(),
                        timer.due())
                == 1;
    }

    private static void set(Handle handle, TimerRow timer) {
        handle.execute("DELETE FROM timer WHERE conversation = ? AND name = ?", timer.conversation(), timer.name());
        handle.execute(
                "INSERT INTO timer (conversation, name, due, payload) VALUES (?, ?, ?, ?)",
                timer.conversation(),
                timer.name(),
                timer.due(),
                Json.write(timer.payload()));
    }

    private void cancel(Handle handle, String conversation, Predicate<Map<String, Object>> fits) {
        rows(handle.select(ROWS + "conversation = ?", conversation)).stream()
                .filter(timer -> fits.test(timer.payload()))
                .forEach(timer -> remove(handle, timer));
    }

    private static List<TimerRow> rows(Query query) {
        return query.map((row, context) -> new TimerRow(
                        row.getString(1), row.getString(2), row.getLong(3), StoredJson.object(row.getString(4))))
                .list();
    }
}
