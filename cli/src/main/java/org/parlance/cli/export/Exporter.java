package org.parlance.cli.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parlance.assistant.talk.StoryWriter;
import org.parlance.cli.export.TimeOptions.Window;
import org.parlance.cli.kept.KeptConversations;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.server.store.StoredTurn;
import org.parlance.server.turn.Sessions;

/** Writes conversations one after the other, so that only one is in memory. */
final class Exporter {
    private static final String TIMESTAMP = "timestamp";

    private final KeptConversations conversations;
    private final Window window;
    private long written;
    private long events;

    Exporter(KeptConversations conversations, Window window) {
        this.conversations = conversations;
        this.window = window;
    }

    /** A line an event: {@code sender_id} and the event in Rasa's JSON, as its event brokers get them. Returns ids that aren't there. */
    List<String> lines(List<String> ids, PrintWriter out) {
        return each(ids, (id, found) -> {
            for (Map<String, Object> event : found) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("sender_id", id);
                line.putAll(event);
                out.println(Json.write(line));
            }
        });
    }

    /** Each session as a test story. Returns ids that aren't there. */
    List<String> stories(List<String> ids, PrintWriter out) {
        Map<String, List<Event>> stories = new LinkedHashMap<>();
        List<String> missing =
                each(ids, (id, found) -> stories.putAll(Sessions.titled(id, Sessions.of(EventJson.fromJson(found)))));
        out.print(StoryWriter.write(stories));
        return missing;
    }

    String summary() {
        return "%d events of %d conversations.".formatted(events, written);
    }

    private List<String> each(List<String> ids, BiConsumer<String, List<Map<String, Object>>> writer) {
        List<String> missing = new ArrayList<>();
        if (!ids.isEmpty()) {
            ids.forEach(id -> one(id, writer, missing));
            return missing;
        }
        List<String> page = conversations.ids("");
        while (!page.isEmpty()) {
            page.forEach(id -> one(id, writer, missing));
            page = conversations.ids(page.get(page.size() - 1));
        }
        return List.of();
    }

    private void one(String id, BiConsumer<String, List<Map<String, Object>>> writer, List<String> missing) {
        List<StoredTurn> turns = conversations.turns(id);
        if (turns.isEmpty()) {
            missing.add(id);
            return;
        }
        List<Map<String, Object>> found = turns.stream()
                .flatMap(turn -> turn.events().stream())
                .filter(event -> window.contains(seconds(event)))
                .map(this::moved)
                .toList();
        if (!found.isEmpty()) {
            written++;
            events += found.size();
            writer.accept(id, found);
        }
    }

    private Map<String, Object> moved(Map<String, Object> event) {
        if (window.offset() == 0 || !(event.get(TIMESTAMP) instanceof Number)) {
            return event;
        }
        Map<String, Object> moved = new LinkedHashMap<>(event);
        moved.put(TIMESTAMP, seconds(event) + window.offset());
        return moved;
    }

    private static double seconds(Map<String, Object> event) {
        return event.get(TIMESTAMP) instanceof Number time ? time.doubleValue() : 0.0;
    }
}
