package org.parlance.nlg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;

/** The end of a conversation as the messages of a chat, bounded in number and length. */
final class ChatHistory {
    private static final int MOST_CHARACTERS = 12_000;

    private ChatHistory() {}

    /** Oldest first; empty when the user said nothing that can be answered. */
    static List<Map<String, Object>> of(Tracker tracker, int most) {
        List<Event> events = tracker.appliedEvents();
        Deque<Map<String, Object>> messages = new ArrayDeque<>();
        int characters = 0;
        boolean user = false;
        ListIterator<Event> before = events.listIterator(events.size());
        while (before.hasPrevious() && messages.size() < most) {
            Optional<Map<String, Object>> message = message(before.previous());
            if (message.isPresent()) {
                characters += message.get().get("content").toString().length();
                if (characters > MOST_CHARACTERS) {
                    break;
                }
                user |= message.get().get("role").equals("user");
                messages.addFirst(message.get());
            }
        }
        return user ? new ArrayList<>(messages) : List.of();
    }

    private static Optional<Map<String, Object>> message(Event event) {
        if (event instanceof Event.UserUttered said
                && !said.text().isBlank()
                && !said.text().startsWith("/")) {
            return Optional.of(Map.of("role", "user", "content", said.text()));
        }
        if (event instanceof Event.BotUttered said) {
            return said.message()
                    .text()
                    .filter(text -> !text.isBlank())
                    .map(text -> Map.of("role", "assistant", "content", text));
        }
        return Optional.empty();
    }
}
