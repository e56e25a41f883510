package org.parlance.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.server.EchoModel;
import org.parlance.server.channel.Courier;
import org.parlance.server.channel.PushChannel;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.Delivery;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.store.Stores;

/** What can't be delivered comes to an end, and to its own again when it can be. */
@Timeout(60)
class DeadLetterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALMOST_A_DAY = 295;

    /** The model speaks through {@code rest}, which some other server delivers in these tests. */
    private static final Outgoing ALL = new Outgoing() {
        @Override
        public boolean takes(String channel) {
            return true;
        }

        @Override
        public void deliverSoon(String conversation) {}
    };

    @TempDir
    private Path folder;

    private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private Optional<ConversationStore> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(ConversationStore::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void an_answer_whose_channel_is_gone_is_kept_and_delivered_when_it_is_back(String database) {
        ConversationStore store = answered(database);

        try (Courier without = courier(store, List.of())) {
            assertThat(without.takes("rest")).isFalse();
            await().atMost(PATIENCE).until(() -> outcomes.equals(List.of("rest dead")));
        }
        assertThat(store.buried()).isOne();
        assertThat(store.deliverable(Long.MAX_VALUE, 10)).isEmpty();

        try (Courier with = courier(store, List.of(receiver(PushChannel.Receipt.TAKEN)))) {
            assertThat(with.takes("rest")).isTrue();
            await().atMost(PATIENCE).until(() -> taken.equals(List.of("echo hello")));
        }
        assertThat(store.buried()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_nobody_takes_for_a_day_is_given_up_and_stays_so(String database) {
        ConversationStore store = answered(database);
        Delivery delivery = store.nextDelivery("ann", Long.MAX_VALUE).orElseThrow();
        for (int i = 0; i < ALMOST_A_DAY; i++) {
            store.postpone(delivery, 0);
        }

        try (Courier courier = courier(store, List.of(receiver(PushChannel.Receipt.UNANSWERED)))) {
            assertThat(courier.takes("rest")).isTrue();
            await().atMost(PATIENCE).until(() -> outcomes.equals(List.of("rest dead")));
        }
        try (Courier again = courier(store, List.of(receiver(PushChannel.Receipt.TAKEN)))) {
            assertThat(again.takes("rest")).isTrue();
            assertThat(store.deliverable(Long.MAX_VALUE, 10)).isEmpty();
        }
        assertThat(store.buried()).isOne();
        assertThat(taken).isEmpty();
    }

    private ConversationStore answered(String database) {
        ConversationStore store = ConversationStore.open(
                database.equals("h2")
                        ? Stores.h2(folder)
                        : Stores.postgresql(
                                "dead_" + UUID.randomUUID().toString().replace("-", "")),
                Duration.ofSeconds(1));
        open = Optional.of(store);
        ModelSlot model = new ModelSlot(Optional.of(EchoModel.served()));
        TurnProcessor processor = new TurnProcessor(store, new TurnRunner(store, model, ALL), PATIENCE);
        processor.accept(Talk.said("ann", "1", "hello"));
        processor.drain("ann");
        assertThat(store.nextDelivery("ann", Long.MAX_VALUE)).isPresent();
        return store;
    }

    private Courier courier(ConversationStore store, List<PushChannel> channels) {
        return Courier.start(
                store, channels, Clock.systemUTC(), (channel, outcome) -> outcomes.add(channel + " " + outcome));
    }

    private PushChannel receiver(PushChannel.Receipt receipt) {
        return new PushChannel() {
            @Override
            public String name() {
                return "rest";
            }

            @Override
            public Receipt deliver(OutboxRow answer) {
                if (receipt == Receipt.TAKEN) {
                    taken.add(answer.message().text().orElse(""));
                }
                return receipt;
            }
        };
    }
}
