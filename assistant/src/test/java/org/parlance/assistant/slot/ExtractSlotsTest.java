package org.parlance.assistant.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;
import org.parlance.assistant.Turn;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionOutcome;

class ExtractSlotsTest {
    private static Kit kit(String slots) {
        return kit(slots, "");
    }

    private static Kit kit(String slots, String actions) {
        return new Kit(
                        """
                        intents: [inform, deny, affirm, go]
                        entities: [{city: {roles: [from, to]}}, tag]
                        slots:
                        %s
                        forms:
                          trip_form: {required_slots: [start, goal], ignored_intents: [deny]}
                          food_form: {required_slots: []}
                        responses:
                          utter_ask_start: [{text: "From where?"}]
                          utter_ask_goal: [{text: "Where to?"}]
                          utter_default: [{text: "Pardon?"}]
                        %s
                        """
                                .formatted(slots.indent(2), actions))
                .rule("go", "trip_form");
    }

    private static Map<String, Object> heard(Kit kit, String text) {
        Turn turn = kit.assistant().hear(kit.tracker(), Kit.message(text, Map.of()), Optional.empty());
        kit.tracker(turn.after());
        return turn.after().state().slots();
    }

    private static final String TRIP =
            """
            start: {type: text, mappings: [{type: from_entity, entity: city, role: from}, {type: from_entity, entity: city}]}
            goal: {type: text, mappings: [{type: from_entity, entity: city, role: to}, {type: from_entity, entity: city}]}
            """;

    @Test
    void roles_must_match_exactly_and_the_last_value_wins() {
        Map<String, Object> slots = heard(kit(TRIP), "inform city#from=Rome city#to=Oslo city#to=Bonn");

        assertThat(slots).containsEntry("start", "Rome").containsEntry("goal", "Bonn");
    }

    @Test
    void a_list_slot_takes_all_values() {
        Map<String, Object> slots = heard(
                kit(TRIP + "tags: {type: list, mappings: [{type: from_entity, entity: tag}]}"), "inform tag=a tag=b");

        assertThat(slots).containsEntry("tags", List.of("a", "b"));
    }

    @Test
    void in_a_form_an_entity_that_fits_several_slots_fills_only_the_one_asked_for() {
        Kit kit = kit(TRIP);
        kit.say("go");

        kit.say("inform city=Rome");
        assertThat(kit.slot("start")).isEqualTo("Rome");
        assertThat(kit.slot("goal")).isNull();
        kit.say("inform city#to=Oslo");
        assertThat(kit.slot("goal")).isEqualTo("Oslo");
    }

    @Test
    void outside_of_a_form_it_fills_all_of_them() {
        assertThat(heard(kit(TRIP), "inform city=Rome"))
                .containsEntry("start", "Rome")
                .containsEntry("goal", "Rome");
    }

    @Test
    void intents_wanted_and_not_wanted_decide() {
        Kit kit = kit(
                TRIP
                        + """
                sure: {type: bool, mappings: [{type: from_intent, intent: affirm, value: true}, {type: from_intent, not_intent: affirm, value: false}]}
                note: {type: text, mappings: [{type: from_text, intent: inform}]}
                """);

        assertThat(heard(kit, "affirm")).containsEntry("sure", true).containsEntry("note", null);
        assertThat(heard(kit, "inform x")).containsEntry("sure", false).containsEntry("note", "inform x");
    }

    @Test
    void conditions_are_alternatives_and_null_means_no_form() {
        Kit kit = kit(
                TRIP
                        + """
                outside: {type: text, mappings: [{type: from_text, conditions: [{active_loop: null}]}]}
                asked: {type: text, mappings: [{type: from_text, conditions: [{active_loop: trip_form, requested_slot: goal}, {active_loop: food_form}]}]}
                """);
        assertThat(heard(kit, "inform 1")).containsEntry("outside", "inform 1").containsEntry("asked", null);
        kit.say("go");
        assertThat(heard(kit, "inform 2")).containsEntry("outside", "go").containsEntry("asked", null);
        kit.say("inform city#from=Rome");
        assertThat(heard(kit, "inform 3")).containsEntry("asked", "inform 3");
    }

    @Test
    void ignored_intents_of_the_active_form_fill_nothing() {
        Kit kit = kit(TRIP + "note: {type: text, mappings: [{type: from_text}]}");
        assertThat(heard(kit, "deny")).containsEntry("note", "deny");
        kit.say("go");
        assertThat(heard(kit, "deny")).containsEntry("note", "go");
    }

    @Test
    void the_intent_that_started_the_form_fills_a_slot_in_its_first_turn() {
        Kit kit = kit(
                TRIP
                        + "reason: {type: text, mappings: [{type: from_trigger_intent, intent: go, value: trip, conditions: [{active_loop: trip_form}]}]}");
        assertThat(heard(kit, "go")).containsEntry("reason", null);

        Turn turn = kit.say("go");

        assertThat(kit.slot("reason")).isEqualTo("trip");
        assertThat(turn.evidence().slots())
                .contains(
                        "reason = trip from the intent that started trip_form, mapping from_trigger_intent (domain.yml:7)");
    }

    @Test
    void a_custom_mapping_asks_each_action_once_and_keeps_only_slots_and_words() {
        Kit kit = kit(
                        TRIP
                                + """
                                mood: {type: text, mappings: [{type: custom, action: action_mood}]}
                                tone: {type: text, mappings: [{type: custom, action: action_mood}]}
                                """,
                        "actions: [action_mood]")
                .action(
                        "action_mood",
                        (dispatcher, call) ->
                                List.of(Event.SlotSet.of("mood", "fine"), Event.ActionExecuted.of("action_mood")));

        Turn turn = kit.assistant().hear(kit.tracker(), Kit.message("inform", Map.of()), Optional.empty());

        assertThat(Kit.shortly(turn)).endsWith("user inform", "mood=fine");
        assertThat(kit.calls()).hasSize(1);
    }

    @Test
    void a_broken_custom_mapping_fills_nothing_and_leaves_a_remark() {
        Kit kit = kit(
                        TRIP + "mood: {type: text, mappings: [{type: custom, action: action_mood}]}",
                        "actions: [action_mood]")
                .outcome("action_mood", call -> new ActionOutcome.Failed(ActionOutcome.Kind.TIMEOUT, "5 s"));

        Turn turn = kit.say("inform city=Rome");

        assertThat(turn.evidence().slots())
                .contains(
                        "start = Rome from entity city, mapping from_entity (domain.yml:5)",
                        "action_mood failed (TIMEOUT), so it filled no slot");
    }

    @Test
    void validation_of_all_slots_replaces_what_it_mentions_and_keeps_the_rest() {
        Kit kit = kit(TRIP, "actions: [action_validate_slot_mappings]")
                .action("action_validate_slot_mappings", (dispatcher, call) -> {
                    assertThat(call.tracker().state().slot("goal")).isEqualTo("Oslo");
                    return List.of(Event.SlotSet.of("goal", null));
                });

        assertThat(heard(kit, "inform city#from=Rome city#to=Oslo"))
                .containsEntry("start", "Rome")
                .containsEntry("goal", null);
    }

    @Test
    void an_undeclared_entity_fills_nothing() {
        Kit kit = kit(TRIP + "colour: {type: text, mappings: [{type: from_entity, entity: city}]}");

        assertThat(heard(kit, "inform shade=red")).containsEntry("colour", null);
    }
}
