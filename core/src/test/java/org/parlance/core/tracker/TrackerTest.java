package org.parlance.core.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;

class TrackerTest {
    private static final Domain DOMAIN = domain();

    @Test
    void appending_one_by_one_folds_as_folding_anew_does() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Tracker tracker = Tracker.start("u", DOMAIN);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Event event = RandomEvents.next(random);
                events.add(event);
                tracker = tracker.plus(event);
                assertThat(tracker.appliedEvents())
                        .as("seed %d after %d events", seed, i + 1)
                        .isEqualTo(NaiveHistory.applied(events));
                assertThat(tracker.state())
                        .as("seed %d after %d events", seed, i + 1)
                        .isEqualTo(NaiveHistory.state(DOMAIN, events));
            }
        }
    }

    @Test
    void two_continuations_of_one_tracker_do_not_see_each_other() {
        Tracker start = Tracker.start("u", DOMAIN).plus(user("hello"));
        Tracker left = start.plus(Event.SlotSet.of("size", "small"));
        Tracker right = start.plus(Event.SlotSet.of("size", "large")).plus(Event.ActionExecuted.of("utter_b"));

        assertThat(start.events()).hasSize(1);
        assertThat(left.state().slot("size")).isEqualTo("small");
        assertThat(left.events()).hasSize(2);
        assertThat(right.state().slot("size")).isEqualTo("large");
        assertThat(right.events()).hasSize(3);
    }

    @Test
    void rewind_takes_back_the_last_message_and_what_it_set() {
        Tracker tracker = Tracker.start("u", DOMAIN)
                .plus(List.of(
                        Event.ActionExecuted.of("action_listen"),
                        user("first"),
                        Event.ActionExecuted.of("utter_a"),
                        Event.ActionExecuted.of("action_listen"),
                        user("second"),
                        Event.SlotSet.of("size", "large"),
                        new Event.UserUtteranceReverted(Stamp.NONE)));

        assertThat(tracker.state().slot("size")).isNull();
        assertThat(tracker.state().latestMessage().orElseThrow().text()).isEqualTo("first");
        assertThat(tracker.state().latestActionName()).contains("utter_a");
        assertThat(tracker.events()).hasSize(7);
    }

    @Test
    void a_list_slot_makes_a_list_of_a_single_value_and_an_unknown_slot_is_left_out() {
        Tracker tracker = Tracker.start("u", DOMAIN)
                .plus(Event.SlotSet.of("toppings", "olives"))
                .plus(Event.SlotSet.of("nonsense", 1L));

        assertThat(tracker.state().slot("toppings")).isEqualTo(List.of("olives"));
        assertThat(tracker.state().slots()).containsOnlyKeys("size", "toppings");
    }

    @Test
    void a_restart_forgets_slots_and_asks_for_a_new_session() {
        Tracker tracker = Tracker.start("u", DOMAIN)
                .plus(Event.SlotSet.of("size", "large"))
                .plus(new Event.Restarted(Stamp.NONE));

        assertThat(tracker.state().slot("size")).isNull();
        assertThat(tracker.state().followup()).contains("action_session_start");
        assertThat(tracker.history().isEmpty()).isTrue();
    }

    static Event user(String text) {
        return Event.UserUttered.of(Parse.of(text, IntentScore.of("inform", 1.0), List.of()));
    }

    private static Domain domain() {
        return new Domain(
                Map.of(),
                Map.of(),
                Map.of(
                        "size", new Slot("size", new SlotType.Text(), null, true, List.of()),
                        "toppings", new Slot("toppings", new SlotType.Values(), null, true, List.of())),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
    }

    /** Events of every kind that undoes, folds or sets something. */
    private static final class RandomEvents {
        static Event next(Random random) {
            return switch (random.nextInt(16)) {
                case 0, 1, 2 -> user("text " + random.nextInt(5));
                case 3, 4 -> Event.ActionExecuted.of("pizza_form");
                case 5, 6 -> Event.ActionExecuted.of("action_listen");
                case 7 -> Event.ActionExecuted.of("utter_a");
                case 8 -> Event.ActiveLoop.started("pizza_form");
                case 9 ->
                    random.nextInt(3) == 0
                            ? Event.ActiveLoop.ended()
                            : Event.SlotSet.of("size", "s" + random.nextInt(3));
                case 10 ->
                    new Event.ActionExecutionRejected("pizza_form", Optional.empty(), Optional.empty(), Stamp.NONE);
                case 11 -> new Event.LoopInterrupted(random.nextBoolean(), Stamp.NONE);
                case 12 -> new Event.UserFeaturization(random.nextBoolean(), Stamp.NONE);
                case 13 -> new Event.BotUttered(BotMessage.text("b" + random.nextInt(3)), Stamp.NONE);
                case 14 ->
                    random.nextInt(3) == 0
                            ? new Event.UserUtteranceReverted(Stamp.NONE)
                            : new Event.ActionReverted(Stamp.NONE);
                default ->
                    random.nextInt(6) == 0 ? new Event.SessionStarted(Stamp.NONE) : new Event.AllSlotsReset(Stamp.NONE);
            };
        }
    }
}
