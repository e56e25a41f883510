package org.parlance.assistant.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;
import org.parlance.assistant.Turn;
import org.parlance.core.config.Compatibility;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionOutcome;

class FormActionTest {
    private static final String DOMAIN =
            """
            intents: [book, order, inform, chat, stop, affirm]
            entities: [city, number]
            slots:
              city: {type: text, mappings: [{type: from_entity, entity: city, conditions: [{active_loop: trip_form}]}]}
              people: {type: any, influence_conversation: false, mappings: [{type: from_entity, entity: number}]}
              dish: {type: text, mappings: [{type: from_text, conditions: [{active_loop: food_form, requested_slot: dish}]}]}
            forms:
              trip_form: {required_slots: [city, people], ignored_intents: [chat]}
              food_form: {required_slots: [dish]}
            responses:
              utter_ask_city: [{text: "Which city?"}]
              utter_ask_trip_form_people: [{text: "How many for the trip?"}]
              utter_ask_people: [{text: "How many?"}]
              utter_ask_dish: [{text: "Which dish?"}]
              utter_chat: [{text: "Nice."}]
              utter_done: [{text: "{city} for {people}"}]
            """;

    private static Kit kit(String more) {
        return new Kit(DOMAIN + more)
                .rule("book", "trip_form")
                .rule("order", "food_form")
                .rule("chat", "utter_chat")
                .rule("stop", "action_deactivate_loop")
                .then("utter_chat", "trip_form");
    }

    @Test
    void a_form_asks_for_each_slot_and_ends() {
        Kit kit = kit("");

        Turn first = kit.say("book");
        assertThat(Kit.shortly(first))
                .endsWith("trip_form", "loop trip_form", "requested_slot=city", "bot Which city?", "action_listen");
        Turn second = kit.say("inform city=Rome");
        assertThat(Kit.shortly(second))
                .containsExactly(
                        "user inform",
                        "city=Rome",
                        "trip_form",
                        "requested_slot=people",
                        "bot How many for the trip?",
                        "action_listen");
        Turn third = kit.say("inform number=4");
        assertThat(Kit.shortly(third))
                .containsExactly(
                        "user inform", "people=4", "trip_form", "requested_slot=null", "loop -", "action_listen");
        assertThat(kit.tracker().state().loop()).isEmpty();
    }

    @Test
    void what_the_first_message_says_is_not_asked_for() {
        Turn turn = kit("").say("book city=Rome");

        assertThat(Kit.shortly(turn))
                .endsWith(
                        "trip_form",
                        "loop trip_form",
                        "city=Rome",
                        "requested_slot=people",
                        "bot How many for the trip?",
                        "action_listen");
    }

    @Test
    void a_form_refuses_what_fills_nothing_and_comes_back_after_the_detour() {
        Kit kit = kit("");
        kit.say("book");

        Turn turn = kit.say("chat");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "user chat",
                        "rejected trip_form",
                        "utter_chat",
                        "bot Nice.",
                        "trip_form",
                        "requested_slot=city",
                        "bot Which city?",
                        "action_listen");
    }

    @Test
    void an_ignored_intent_fills_no_slot() {
        Kit kit = kit("");
        kit.say("book");

        assertThat(Kit.shortly(kit.say("chat city=Rome"))).doesNotContain("city=Rome");
    }

    @Test
    void another_form_takes_over() {
        Kit kit = kit("");
        kit.say("book");
        Turn turn = kit.say("order");

        assertThat(Kit.shortly(turn))
                .endsWith(
                        "rejected trip_form",
                        "food_form",
                        "loop food_form",
                        "requested_slot=dish",
                        "bot Which dish?",
                        "action_listen");
    }

    @Test
    void validation_has_the_last_word_and_null_asks_again() {
        Kit kit = kit("actions: [validate_trip_form]\n").action("validate_trip_form", (dispatcher, call) -> {
            if ("Atlantis".equals(call.tracker().state().slot("city"))) {
                dispatcher.utter("That one sank.");
                return List.of(Event.SlotSet.of("city", null));
            }
            return List.of(Event.SlotSet.of("city", "Roma"));
        });
        kit.say("book");

        assertThat(Kit.texts(kit.say("inform city=Atlantis"))).containsExactly("That one sank.", "Which city?");
        Turn turn = kit.say("inform city=Rome");
        assertThat(Kit.shortly(turn))
                .containsSubsequence("city=Rome", "trip_form", "city=Roma", "requested_slot=people");
        assertThat(turn.evidence().slots()).containsExactly("city = Roma from action validate_trip_form");
    }

    @Test
    void validation_sees_the_asked_slot_the_form_and_the_candidates() {
        Kit kit = kit("actions: [validate_trip_form]\n").action("validate_trip_form", (d, c) -> List.of());
        kit.say("book");
        kit.say("inform city=Rome");

        List<Event> events = kit.calls().get(kit.calls().size() - 1).tracker().events();
        List<Event> tail = events.subList(events.size() - 3, events.size());
        assertThat(tail.get(0)).isInstanceOfSatisfying(Event.SlotSet.class, e -> assertThat(e.value())
                .isEqualTo("city"));
        assertThat(tail.get(1)).isInstanceOfSatisfying(Event.ActionExecuted.class, e -> assertThat(e.label())
                .isEqualTo("trip_form"));
        assertThat(tail.get(2)).isInstanceOfSatisfying(Event.SlotSet.class, e -> assertThat(e.value())
                .isEqualTo("Rome"));
    }

    @Test
    void a_form_ends_early_when_validation_asks_for_nothing_or_ends_the_loop() {
        for (Event end : List.of(Event.SlotSet.of("requested_slot", null), Event.ActiveLoop.ended())) {
            Kit kit = kit("actions: [validate_trip_form]\n")
                    .action(
                            "validate_trip_form",
                            (d, call) -> call.tracker().state().slot("city") == null ? List.of() : List.of(end));
            kit.say("book");

            Turn turn = kit.say("inform city=Rome");

            assertThat(Kit.shortly(turn)).endsWith("loop -", "action_listen");
            assertThat(turn.replies()).isEmpty();
        }
    }

    @Test
    void a_form_without_slots_of_its_own_asks_what_validation_wants() {
        Kit kit =
                kit("""
                          utter_ask_seat: [{text: "Which seat?"}]
                        actions: [validate_seat_form]
                        """)
                        .rule("stop", "seat_form");
        Kit dynamic = new Kit(DOMAIN.replace("forms:\n", "forms:\n  seat_form: {required_slots: []}\n")
                                .replace("slots:\n", "slots:\n  seat: {type: text, mappings: [{type: custom}]}\n")
                        + "  utter_ask_seat: [{text: \"Which seat?\"}]\nactions: [validate_seat_form]\n")
                .rule("stop", "seat_form")
                .action(
                        "validate_seat_form",
                        (d, call) -> call.tracker()
                                        .state()
                                        .latestMessage()
                                        .orElseThrow()
                                        .text()
                                        .contains("12")
                                ? List.of(Event.SlotSet.of("seat", "12"), Event.SlotSet.of("requested_slot", null))
                                : List.of(Event.SlotSet.of("requested_slot", "seat")));
        assertThat(kit.domain().forms()).doesNotContainKey("seat_form");

        assertThat(Kit.texts(dynamic.say("stop"))).containsExactly("Which seat?");
        assertThat(Kit.shortly(dynamic.say("inform 12"))).contains("seat=12", "loop -");
    }

    @Test
    void values_nobody_could_check_are_taken_back_and_the_user_is_told() {
        boolean[] down = {false};
        Kit kit = kit("actions: [validate_trip_form]\n")
                .outcome(
                        "validate_trip_form",
                        call -> down[0]
                                ? new ActionOutcome.Failed(ActionOutcome.Kind.UNREACHABLE, "refused")
                                : new ActionOutcome.Done(List.of(), List.of()));
        kit.say("book");
        down[0] = true;

        Turn turn = kit.say("inform city=Rome");

        assertThat(kit.slot("city")).isNull();
        assertThat(Kit.texts(turn)).singleElement().asString().contains("Sorry");
        down[0] = false;
        assertThat(Kit.shortly(kit.say("inform city=Rome"))).contains("requested_slot=people");
    }

    @Test
    void as_in_rasa_values_nobody_could_check_are_kept_on_demand() {
        boolean[] down = {false};
        Kit kit = kit("actions: [validate_trip_form]\n")
                .compatibility(Compatibility.RASA_3_6)
                .outcome(
                        "validate_trip_form",
                        call -> down[0]
                                ? new ActionOutcome.Failed(ActionOutcome.Kind.UNREACHABLE, "refused")
                                : new ActionOutcome.Done(List.of(), List.of()));
        kit.say("book");
        down[0] = true;

        Turn turn = kit.say("inform city=Rome");

        assertThat(kit.slot("city")).isEqualTo("Rome");
        assertThat(Kit.texts(turn)).isEmpty();
    }

    @Test
    void a_form_can_be_ended_by_a_rule() {
        Kit kit = kit("");
        kit.say("book");
        Turn turn = kit.say("stop");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "user stop",
                        "rejected trip_form",
                        "action_deactivate_loop",
                        "loop -",
                        "requested_slot=null",
                        "action_listen");
    }

    @Test
    void an_action_of_the_forms_name_replaces_it() {
        Kit kit = kit("actions: [trip_form]\n").action("trip_form", (dispatcher, call) -> {
            dispatcher.utter("My own form.");
            return List.of();
        });

        assertThat(Kit.texts(kit.say("book"))).containsExactly("My own form.");
    }

    @Test
    void the_text_of_the_answer_fills_a_slot_asked_for() {
        Kit kit = kit("");
        kit.say("order");
        kit.say("anything you like");

        assertThat(kit.slot("dish")).isEqualTo("anything you like");
        assertThat(Map.of("loop", kit.tracker().state().loop())).containsEntry("loop", Optional.empty());
    }
}
