package org.parlance.cli.kept;

import java.time.Duration;
import java.util.List;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.StoredTurn;

/** Reads the store itself; an H2 file must not be open elsewhere, a PostgreSQL database may be. */
final class StoredConversations implements KeptConversations {
    private static final Duration LEASE = Duration.ofSeconds(1);

    private final ConversationStore store;

    StoredConversations(StoreUrl url) {
        store = ConversationStore.open(url, LEASE);
    }

    @Override
    public List<String> ids(String after) {
        return store.ids(after, PAGE);
    }

    @Override
    public List<StoredTurn> turns(String conversation) {
        return store.turns(conversation);
    }

    @Override
    public void close() {
        store.close();
    }
}
