package org.parlance.server.turn;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.Stores;

class PostgresTurnTest extends TurnProcessorContract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private StoreUrl url;

    @BeforeEach
    void database() {
        url = Stores.postgresql("turns_" + DATABASES.incrementAndGet());
    }

    @Override
    StoreUrl url() {
        return url;
    }

    @Test
    void two_servers_share_a_conversation_and_each_message_is_one_turn_in_order() throws Exception {
        ConversationStore one = store();
        ConversationStore other = store();

        answerAll(List.of(processor(one), processor(other)), 120);

        assertEachOnce(one, 120);
    }
}
