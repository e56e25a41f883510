package org.parlance.server.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.parlance.assistant.Assistant;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.Place;

/** The newest conversations in memory, so that a turn need not read back what the last one wrote. */
final class Conversations {
    /** Some 20 MB: an event with its share of the state takes about a kilobyte. */
    private static final long MAX_EVENTS = 20_000;

    private static final int OVERHEAD_IN_EVENTS = 4;

    private final ConversationStore store;
    private final Cache<String, Conversation> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_EVENTS)
            .weigher((String id, Conversation conversation) ->
                    conversation.tracker().events().size() + OVERHEAD_IN_EVENTS)
            .executor(Runnable::run)
            .build();

    Conversations(ConversationStore store) {
        this.store = store;
    }

    /** The conversation as it is at {@code place}. */
    Conversation load(String id, Place place, Assistant assistant) {
        Conversation known = cache.getIfPresent(id);
        if (known != null && known.version() == place.version() && known.assistant() == assistant) {
            return known;
        }
        List<Event> events = place.events() == 0 ? List.of() : store.events(id, place.sessionStart());
        return new Conversation(assistant, assistant.begin(id).plus(events), place.version(), place.sessionStart());
    }

    void keep(String id, Conversation conversation) {
        cache.put(id, conversation);
    }

    void forget(String id) {
        cache.invalidate(id);
    }

    /** A conversation without the sessions before the running one. */
    static Conversation trimmed(Tracker after, long version, long start, Assistant assistant) {
        int earlier = Sessions.lastStart(after.events());
        if (earlier == 0) {
            return new Conversation(assistant, after, version, start);
        }
        List<Event> session = after.events().subList(earlier, after.events().size());
        return new Conversation(assistant, assistant.begin(after.sender()).plus(session), version, start + earlier);
    }
}
