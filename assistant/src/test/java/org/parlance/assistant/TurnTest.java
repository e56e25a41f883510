package org.parlance.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.Compatibility;
import org.parlance.core.event.Event;
import org.parlance.core.event.Reminder;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;

class TurnTest {
    private static final String DOMAIN =
            """
            intents: [greet, order, wait]
            entities: [city]
            slots:
              city: {type: text, mappings: [{type: from_entity, entity: city}]}
              count: {type: any, mappings: [{type: custom}], influence_conversation: false}
            actions: [action_order, action_again]
            responses:
              utter_greet: [{text: "Hello {city}"}]
              utter_default: [{text: "Pardon?"}]
              utter_restart: [{text: "Afresh."}]
            """;

    private static Kit kit() {
        return new Kit(DOMAIN).rule("greet", "utter_greet").rule("order", "action_order");
    }

    @Test
    void the_first_message_begins_a_session_and_is_answered() {
        Turn turn = kit().say("greet city=Rome");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "action_session_start",
                        "SessionStarted",
                        "action_listen",
                        "user greet",
                        "city=Rome",
                        "utter_greet",
                        "bot Hello Rome",
                        "action_listen");
        assertThat(Kit.texts(turn)).containsExactly("Hello Rome");
        assertThat(turn.evidence().slots())
                .containsExactly("city = Rome from entity city, mapping from_entity (domain.yml:5)");
        assertThat(turn.evidence().steps()).extracting(s -> s.action()).contains("utter_greet", "action_listen");
    }

    @Test
    void every_event_has_its_time_and_the_ids_and_times_rise() {
        Turn turn = kit().say("greet");

        assertThat(turn.newEvents()).allSatisfy(e -> assertThat(e.stamp().metadata())
                .containsEntry("model_id", "model-1")
                .containsEntry("assistant_id", "kit"));
        assertThat(turn.newEvents())
                .extracting(e -> e.stamp().seconds())
                .isSorted()
                .doesNotContain(0.0);
    }

    @Test
    void what_the_channel_says_is_kept_when_a_session_begins() {
        Kit kit = kit();
        kit.take(Input.UserSaid.of(Kit.message("greet", Map.of("page", "shop"))));

        assertThat(kit.tracker().events().get(0)).isInstanceOf(Event.SlotSet.class);
        assertThat(kit.tracker().state().latestMessage().orElseThrow().messageMetadata())
                .containsEntry("page", "shop");
    }

    @Test
    void a_session_ends_after_an_hour_without_a_message_and_slots_are_carried_over() {
        Kit kit = kit();
        kit.say("greet city=Rome");
        kit.pass(Duration.ofMinutes(59));
        assertThat(Kit.shortly(kit.say("greet"))).doesNotContain("action_session_start");
        kit.pass(Duration.ofMinutes(61));

        Turn turn = kit.say("greet");

        assertThat(Kit.shortly(turn))
                .startsWith("action_session_start", "SessionStarted", "city=Rome", "action_listen", "user greet");
        assertThat(Kit.texts(turn)).containsExactly("Hello Rome");
    }

    @Test
    void slots_are_forgotten_with_the_session_where_the_domain_says_so() {
        Kit kit = new Kit(DOMAIN
                        + "session_config: {session_expiration_time: 1, carry_over_slots_to_new_session: false}\n")
                .rule("greet", "utter_greet");
        kit.say("greet city=Rome");
        kit.pass(Duration.ofMinutes(2));
        kit.say("greet");

        assertThat(kit.slot("city")).isNull();
    }

    @Test
    void restart_forgets_everything_and_begins_a_session() {
        Kit kit = kit().rule("restart", "action_restart");
        kit.say("greet city=Rome");

        Turn turn = kit.say("restart");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "user restart",
                        "action_restart",
                        "bot Afresh.",
                        "Restarted",
                        "action_session_start",
                        "SessionStarted",
                        "action_listen");
        assertThat(kit.slot("city")).isNull();
    }

    @Test
    void an_unknown_message_is_answered_by_the_fallback_and_forgotten() {
        Kit kit = kit();
        kit.say("greet");

        Turn turn = kit.say("wait");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "user wait",
                        "action_default_fallback",
                        "bot Pardon?",
                        "UserUtteranceReverted",
                        "action_listen");
        assertThat(kit.tracker().state().latestMessage().orElseThrow().text()).isEqualTo("greet");
    }

    @Test
    void back_takes_back_the_turn_before() {
        Kit kit = kit().rule("back", "action_back");
        kit.say("greet city=Rome");
        kit.say("greet city=Oslo");
        kit.say("back");

        assertThat(kit.slot("city")).isEqualTo("Rome");
    }

    @Test
    void a_language_model_writes_only_where_the_fallback_would_answer() {
        Kit kit = kit().generator(tracker -> Optional.of("Out of my own head."));

        assertThat(Kit.texts(kit.say("greet city=Rome"))).containsExactly("Hello Rome");
        Turn turn = kit.say("wait");

        assertThat(Kit.texts(turn)).containsExactly("Out of my own head.");
        assertThat(turn.replies().get(0).metadata()).containsEntry("generated", true);
    }

    @Test
    void the_static_answer_is_given_when_the_language_model_has_none_or_throws() {
        assertThat(Kit.texts(kit().generator(tracker -> Optional.empty()).say("wait")))
                .containsExactly("Pardon?");
        assertThat(Kit.texts(kit().generator(tracker -> {
                            throw new IllegalStateException("down");
                        })
                        .say("wait")))
                .containsExactly("Pardon?");
    }

    @Test
    void a_custom_action_speaks_before_its_events_and_gets_a_key() {
        Kit kit = kit().action("action_order", (dispatcher, call) -> {
            dispatcher.utter("Ordered.");
            return List.of(Event.SlotSet.of("count", 2L));
        });

        Turn turn = kit.say("order");

        assertThat(Kit.shortly(turn)).containsSubsequence("action_order", "bot Ordered.", "count=2", "action_listen");
        assertThat(kit.calls().get(0).key()).isEqualTo("ann/0/1");
        assertThat(turn.evidence().slots()).containsExactly("count = 2 from action action_order");
    }

    @Test
    void a_failed_action_leaves_a_trace_and_an_answer_and_what_counts_on_it_does_not_follow() {
        Kit kit = kit().then("action_order", "utter_greet")
                .outcome("action_order", c -> new ActionOutcome.Failed(ActionOutcome.Kind.TIMEOUT, "5 s"));

        Turn turn = kit.say("order");

        assertThat(Kit.shortly(turn))
                .containsSubsequence("action_order", "bot " + Apology.FAILED, "FollowupAction", "action_listen")
                .doesNotContain("utter_greet");
        Event.ActionExecuted ran = (Event.ActionExecuted) turn.newEvents().stream()
                .filter(e -> e instanceof Event.ActionExecuted a && a.is("action_order"))
                .findFirst()
                .orElseThrow();
        assertThat(ran.stamp().metadata())
                .containsEntry("failure", "TIMEOUT")
                .containsEntry("failed_action", "action_order");
    }

    @Test
    void a_project_words_the_answer_to_a_failure_itself() {
        Kit kit = new Kit(DOMAIN + "  utter_order_unavailable: [{text: \"The shop sleeps.\"}]\n")
                .rule("order", "action_order")
                .outcome("action_order", c -> new ActionOutcome.Failed(ActionOutcome.Kind.ERROR, "x"));

        assertThat(Kit.texts(kit.say("order"))).containsExactly("The shop sleeps.");
    }

    @Test
    void as_in_rasa_a_failed_action_is_silent_on_demand() {
        Kit kit = kit().compatibility(Compatibility.RASA_3_6)
                .outcome("action_order", c -> new ActionOutcome.Failed(ActionOutcome.Kind.ERROR, "x"));

        Turn turn = kit.say("order");

        assertThat(turn.replies()).isEmpty();
        assertThat(Kit.shortly(turn)).endsWith("user order", "action_order", "action_listen");
    }

    @Test
    void a_refusing_action_lets_policies_choose_again() {
        int[] asked = {0};
        Kit kit = kit().policy(policy(tracker -> asked[0]++ == 0 ? "action_order" : "action_listen"))
                .outcome("action_order", c -> new ActionOutcome.Rejected("no"));

        assertThat(Kit.shortly(kit.say("order"))).endsWith("user order", "rejected action_order", "action_listen");
    }

    @Test
    void a_followup_action_comes_next_whatever_policies_think() {
        Kit kit = kit().action(
                        "action_order",
                        (d, c) -> List.of(new Event.FollowupAction(Optional.of("utter_greet"), Stamp.NONE)));

        Turn turn = kit.say("order city=Rome");

        assertThat(Kit.texts(turn)).containsExactly("Hello Rome");
        assertThat(turn.newEvents())
                .filteredOn(e -> e instanceof Event.ActionExecuted a && a.is("utter_greet"))
                .singleElement()
                .satisfies(e -> assertThat(((Event.ActionExecuted) e).policy()).contains("followup_action"));
    }

    @Test
    void an_unknown_followup_action_is_passed_over() {
        Kit kit = kit().action(
                        "action_order",
                        (d, c) -> List.of(new Event.FollowupAction(Optional.of("action_nowhere"), Stamp.NONE)));

        Turn turn = kit.say("order");

        assertThat(Kit.shortly(turn)).endsWith("FollowupAction", "action_listen");
        assertThat(turn.evidence().slots()).contains("follow-up action 'action_nowhere' is unknown");
    }

    @Test
    void the_limit_of_actions_is_an_event_and_a_reply_and_the_next_turn_is_free_again() {
        Kit kit = kit().rule("order", "action_order")
                .then("action_order", "action_order")
                .action("action_order", (d, c) -> List.of());

        Turn turn = kit.say("order");

        assertThat(Kit.texts(turn)).containsExactly("Pardon?");
        assertThat(Kit.shortly(turn).stream().filter("action_order"::equals)).hasSize(10);
        assertThat(Kit.shortly(turn)).endsWith("bot Pardon?", "action_listen");
        assertThat(Kit.texts(kit.say("greet city=Rome"))).containsExactly("Hello Rome");
    }

    @Test
    void as_in_rasa_the_limit_is_silent_on_demand() {
        Kit kit = kit().compatibility(Compatibility.RASA_3_6)
                .then("action_order", "action_order")
                .action("action_order", (d, c) -> List.of());

        Turn turn = kit.say("order");

        assertThat(turn.replies()).isEmpty();
        assertThat(Kit.shortly(turn)).endsWith("action_order");
    }

    @Test
    void an_unlikely_intent_is_only_noted() {
        Turn turn = kit().rule("greet", "action_unlikely_intent").say("greet");

        assertThat(Kit.shortly(turn)).endsWith("action_unlikely_intent", "action_listen");
        assertThat(turn.replies()).isEmpty();
    }

    @Test
    void a_paused_conversation_is_silent_until_it_shall_restart() {
        Kit kit = kit().rule("restart", "action_restart")
                .action("action_order", (d, c) -> List.of(new Event.ConversationPaused(Stamp.NONE)));
        kit.say("order");

        assertThat(Kit.shortly(kit.say("greet"))).containsExactly("user greet");
        assertThat(Kit.shortly(kit.say("restart"))).contains("bot Afresh.");
    }

    @Test
    void a_broken_policy_a_broken_nlu_and_broken_words_still_leave_an_answer() {
        Kit noPolicy = kit().policy(policy(tracker -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(Kit.texts(noPolicy.say("greet"))).containsExactly("Pardon?");

        Kit noNlu = kit().nlu((text, context) -> {
            throw new IllegalStateException("broken");
        });
        Turn turn = noNlu.say("greet");
        assertThat(Kit.texts(turn)).containsExactly("Pardon?");
        assertThat(turn.evidence().nlu().votes()).singleElement().satisfies(v -> assertThat(v.finding())
                .contains("failed"));

        Kit noWords = kit().nlg(request -> {
            throw new IllegalStateException("broken");
        });
        assertThat(Kit.texts(noWords.say("greet"))).containsExactly(Apology.FAILED);
    }

    @Test
    void an_assistant_without_policies_only_understands() {
        Turn turn = kit().policy(null).say("greet city=Rome");

        assertThat(Kit.shortly(turn)).endsWith("action_listen", "user greet");
    }

    @Test
    void a_triggered_intent_is_answered_and_marked_as_external() {
        Kit kit = kit();
        kit.say("greet");

        Turn turn = kit.take(
                new Input.IntentTriggered("greet", List.of(Entity.of("city", new Span(0, 0), "Oslo")), "rest"));

        assertThat(Kit.texts(turn)).containsExactly("Hello Oslo");
        Event.UserUttered user = (Event.UserUttered) turn.newEvents().get(0);
        assertThat(user.text()).isEqualTo("EXTERNAL: greet");
        assertThat(user.messageMetadata()).containsEntry("is_external", true);
        assertThat(user.channel()).contains("rest");
    }

    @Test
    void a_reminder_becomes_a_timer_and_fires_unless_the_user_spoke_or_it_was_called_off() {
        Reminder reminder = new Reminder("tea", "greet", List.of(), OffsetDateTime.parse("2026-03-01T12:05:00Z"), true);
        Kit kit = kit().action("action_order", (d, c) -> List.of(new Event.ReminderScheduled(reminder, Stamp.NONE)));
        Turn set = kit.say("order");
        assertThat(set.timers()).containsExactly(new Timer.Set(reminder, "rest"));
        Tracker waiting = kit.tracker();

        assertThat(Kit.texts(kit.take(new Input.ReminderDue(reminder, "rest")))).hasSize(1);

        kit.tracker(waiting);
        kit.say("greet");
        assertThat(kit.take(new Input.ReminderDue(reminder, "rest")).newEvents())
                .isEmpty();

        kit.tracker(kit.assistant()
                .append(
                        waiting,
                        List.of(new Event.ReminderCancelled(
                                Optional.of("tea"), Optional.empty(), Optional.empty(), Stamp.NONE)),
                        "rest")
                .after());
        assertThat(kit.take(new Input.ReminderDue(reminder, "rest")).newEvents())
                .isEmpty();
    }

    @Test
    void an_action_that_finished_elsewhere_goes_on_from_there() {
        Kit kit = kit().then("action_order", "utter_greet");
        kit.say("greet");

        Turn turn = kit.take(new Input.ActionFinished(
                "action_order", new ActionOutcome.Done(List.of(), List.of(Event.SlotSet.of("city", "Bonn"))), "rest"));

        assertThat(Kit.shortly(turn))
                .containsExactly("action_order", "city=Bonn", "utter_greet", "bot Hello Bonn", "action_listen");
    }

    @Test
    void a_human_agents_words_are_recorded_and_sent() {
        Turn turn = kit().take(new Input.AgentSaid("Here I am.", Map.of(), "rest"));

        assertThat(Kit.texts(turn)).containsExactly("Here I am.");
        assertThat(turn.newEvents()).singleElement().isInstanceOf(Event.AgentUttered.class);
    }

    @Test
    void a_message_can_be_heard_without_acting_and_an_action_run_without_a_message() {
        Kit kit = kit();
        Assistant assistant = kit.assistant();
        Tracker tracker = assistant.begin("bob");

        Turn heard = assistant.hear(tracker, Kit.message("greet city=Rome", Map.of()), Optional.empty());
        assertThat(Kit.shortly(heard)).endsWith("user greet", "city=Rome");
        assertThat(assistant.predict(heard.after()).orElseThrow().action()).contains("utter_greet");

        Turn done = assistant.execute(heard.after(), Prediction.of("me", 0, "utter_greet", 0.5), "rest");
        assertThat(Kit.shortly(done)).containsExactly("utter_greet", "bot Hello Rome");
        assertThatThrownBy(() -> assistant.execute(tracker, Prediction.of("me", 0, "utter_no", 1), "rest"))
                .hasMessageContaining("The domain has no action 'utter_no'");
    }

    @Test
    void a_turn_does_not_change_the_conversation_it_was_given() {
        Kit kit = kit();
        kit.say("greet");
        Tracker before = kit.tracker();
        int events = before.events().size();

        Turn one = kit.assistant().turn(before, Input.UserSaid.of(Kit.message("greet city=Rome", Map.of())));
        Turn other = kit.assistant().turn(before, Input.UserSaid.of(Kit.message("greet city=Oslo", Map.of())));

        assertThat(before.events()).hasSize(events);
        assertThat(Kit.texts(one)).containsExactly("Hello Rome");
        assertThat(Kit.texts(other)).containsExactly("Hello Oslo");
    }

    private static Policy policy(java.util.function.Function<Tracker, String> choice) {
        return new Policy() {
            @Override
            public String name() {
                return "Choice";
            }

            @Override
            public Prediction predict(Tracker tracker) {
                return Prediction.of(name(), 1, choice.apply(tracker), 1.0);
            }
        };
    }
}
