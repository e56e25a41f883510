package org.parlance.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parlance.core.event.Event;
import org.parlance.server.EchoModel;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.EventWrite;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.store.Place;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.TimerChange;
import org.parlance.server.store.TimerRow;

/** What holds on every database. */
abstract class TurnProcessorContract {
    static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<AutoCloseable> open = new ArrayList<>();

    abstract StoreUrl url();

    ConversationStore store() {
        ConversationStore store = ConversationStore.open(url(), LEASE);
        open.add(0, store);
        return store;
    }

    static TurnProcessor processor(ConversationStore store) {
        ModelSlot model = new ModelSlot(Optional.of(EchoModel.served()));
        return new TurnProcessor(store, new TurnRunner(store, model, Outgoing.NOTHING), PATIENCE);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void an_answer_is_read_from_what_was_committed() {
        ConversationStore store = store();

        List<OutboxRow> answer = processor(store).answer(Talk.said("ann", "1", "hello"));

        assertThat(Talk.texts(answer)).containsExactly("echo hello");
        assertThat(store.replies("ann", 1)).isEqualTo(answer);
        assertThat(store.latestEvidence("ann")).isPresent();
        assertThat(store.waiting()).isZero();
    }

    @Test
    void the_same_message_id_is_one_turn_and_the_same_answer() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);

        List<OutboxRow> first = processor.answer(Talk.said("ann", "1", "hello"));
        processor.answer(Talk.said("ann", "2", "again"));
        List<OutboxRow> repeated = processor.answer(Talk.said("ann", "1", "hello"));

        assertThat(repeated).isEqualTo(first);
        assertThat(Talk.heard(store, "ann")).containsExactly("hello", "again");
        assertThat(Talk.texts(processor.answer(Talk.said("bob", "1", "mine")))).containsExactly("echo mine");
    }

    @Test
    void many_messages_at_once_in_one_conversation_are_each_one_turn_in_order() throws Exception {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);

        answerAll(List.of(processor), 200);

        assertEachOnce(store, 200);
    }

    @Test
    void an_edit_waits_for_what_was_accepted_before() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);
        processor.accept(Talk.said("ann", "1", "first"));

        processor.edit(
                "ann",
                (assistant, tracker) -> assistant.append(tracker, List.of(Event.SlotSet.of("none", "x")), "rest"));

        List<Event> events = store.events("ann", 0);
        assertThat(Talk.heard(store, "ann")).containsExactly("first");
        assertThat(events.get(events.size() - 1)).isInstanceOf(Event.SlotSet.class);
        assertThat(store.place("ann").map(Place::events)).contains((long) events.size());
    }

    @Test
    void a_turn_that_breaks_is_recorded_and_the_conversation_goes_on() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);

        assertThatThrownBy(() -> processor.answer(new Incoming("ann", "1", Map.of("kind", "unheard of"))))
                .isInstanceOf(TurnFailedException.class);
        assertThatThrownBy(() -> processor.answer(new Incoming("ann", "1", Map.of("kind", "unheard of"))))
                .isInstanceOf(TurnFailedException.class);

        assertThat(Talk.texts(processor.answer(Talk.said("ann", "2", "still there?"))))
                .containsExactly("echo still there?");
    }

    @Test
    void a_reminder_fires_once_even_with_two_schedulers() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);
        open.add(0, Background.start(store, processor, Clock.systemUTC(), LEASE));
        open.add(0, Background.start(store, processor(store), Clock.systemUTC(), LEASE));

        processor.answer(Talk.said("ann", "1", "remind"));

        await().atMost(PATIENCE).until(() -> Talk.heard(store, "ann").contains("EXTERNAL: due"));
        assertThat(Talk.heard(store, "ann")).containsExactly("remind", "EXTERNAL: due");
        assertThat(store.due(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void reminders_whose_names_look_alike_to_a_hash_fire_both() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);
        processor.answer(Talk.said("ann", "1", "hello"));
        assertThat("Aa").hasSameHashCodeAs("BB");
        List<TimerChange> both = Stream.of("Aa", "BB")
                .map(name -> (TimerChange) new TimerChange.Schedule(new TimerRow(
                        "ann", name, 1, Talk.said("ann", "of " + name, name).payload())))
                .toList();
        Place place = store.takeOrCreate("ann", "writer").orElseThrow();
        store.append(new EventWrite("ann", place, place.sessionStart(), List.of(), false, both));

        open.add(0, Background.start(store, processor, Clock.systemUTC(), LEASE));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Talk.heard(store, "ann"))
                .containsExactlyInAnyOrder("hello", "Aa", "BB"));
    }

    @Test
    void a_reminder_set_before_a_restart_fires_after_it() throws Exception {
        StoreUrl url = url();
        try (ConversationStore before = ConversationStore.open(url, LEASE)) {
            processor(before).answer(Talk.said("ann", "1", "remind"));
        }
        ConversationStore store = ConversationStore.open(url, LEASE);
        open.add(0, store);
        open.add(0, Background.start(store, processor(store), Clock.systemUTC(), LEASE));

        await().atMost(PATIENCE).until(() -> Talk.heard(store, "ann").contains("EXTERNAL: due"));
    }

    @Test
    void what_a_dead_server_had_accepted_is_taken_over_in_order() {
        ConversationStore store = store();
        TurnProcessor dead = processor(store);
        dead.accept(Talk.said("ann", "1", "first"));
        store.accept(Talk.said("ann", "2", "second"), Optional.of("the dead one's token"));
        open.add(0, Background.start(store, processor(store), Clock.systemUTC(), LEASE));

        await().atMost(PATIENCE).until(() -> store.waiting() == 0);

        assertThat(Talk.heard(store, "ann")).containsExactly("first", "second");
    }

    @Test
    void a_writer_that_lost_its_place_writes_nothing() {
        ConversationStore store = store();
        TurnProcessor processor = processor(store);
        processor.answer(Talk.said("ann", "1", "one"));
        Place old = store.place("ann").orElseThrow();
        processor.answer(Talk.said("ann", "2", "two"));
        TurnRunner late = new TurnRunner(store, new ModelSlot(Optional.of(EchoModel.served())), Outgoing.NOTHING);

        assertThat(late.run(Talk.said("ann", "2", "two"), old)).isEmpty();

        assertThat(Talk.heard(store, "ann")).containsExactly("one", "two");
    }

    static void answerAll(List<TurnProcessor> servers, int messages) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<OutboxRow>>> answers = IntStream.range(0, messages)
                    .mapToObj(n -> clients.submit(
                            () -> servers.get(n % servers.size()).answer(Talk.said("ann", "m" + n, "message " + n))))
                    .toList();
            for (int n = 0; n < messages; n++) {
                assertThat(Talk.texts(answers.get(n).get())).containsExactly("echo message " + n);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    static void assertEachOnce(ConversationStore store, int messages) {
        List<String> answered = store.answered("ann");
        assertThat(answered).doesNotHaveDuplicates().hasSize(messages);
        assertThat(Talk.heard(store, "ann"))
                .isEqualTo(answered.stream()
                        .map(id -> "message " + id.substring(1))
                        .toList());
        assertThat(store.place("ann").map(Place::events))
                .contains((long) store.events("ann", 0).size());
        assertThat(store.waiting()).isZero();
    }
}
