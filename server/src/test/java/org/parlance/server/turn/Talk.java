package org.parlance.server.turn;

import java.util.List;
import java.util.Map;
import org.parlance.assistant.Input;
import org.parlance.core.event.Event;
import org.parlance.core.message.UserMessage;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.OutboxRow;

/** Messages for tests, and what became of them. */
final class Talk {
    private Talk() {}

    static Incoming said(String sender, String id, String text) {
        return new Incoming(
                sender, id, InputJson.write(Input.UserSaid.of(new UserMessage(id, sender, text, "rest", Map.of()))));
    }

    static List<String> texts(List<OutboxRow> rows) {
        return rows.stream().map(row -> row.message().text().orElse("")).toList();
    }

    /** What the user said, in the order of the stored turns. */
    static List<String> heard(ConversationStore store, String conversation) {
        return store.events(conversation, 0).stream()
                .filter(Event.UserUttered.class::isInstance)
                .map(event -> ((Event.UserUttered) event).text())
                .toList();
    }
}
