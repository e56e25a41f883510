package org.parlance.assistant.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;
import org.parlance.assistant.Turn;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Situation;

class BeliefTest {
    private static final String DOMAIN =
            """
            intents: [status, inform, affirm, deny]
            entities: [order]
            slots:
              number: {type: text, mappings: [{type: from_entity, entity: order}]}
              number_confirmed:
                type: bool
                influence_conversation: false
                mappings:
                - {type: from_intent, intent: affirm, value: true, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
                - {type: from_intent, intent: deny, value: false, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
            forms:
              status_form: {required_slots: [number, number_confirmed]}
            responses:
              utter_ask_number: [{text: "Which order?"}]
              utter_confirm_number: [{text: "{number}, right?"}]
            """;
    private static final DecisionPoint POINT = new DecisionPoint(
            "confirm_or_accept",
            "status_form",
            List.of("number"),
            "number_confirmed",
            Optional.of("utter_confirm_number"));

    private final List<Situation> asked = new ArrayList<>();

    private Kit kit() {
        return new Kit(DOMAIN).rule("status", "status_form").decisions(below(0.9));
    }

    private DecisionMaker below(double threshold) {
        return new DecisionMaker() {
            @Override
            public String name() {
                return "Below";
            }

            @Override
            public List<DecisionPoint> points() {
                return List.of(POINT);
            }

            @Override
            public Decision choose(Situation situation) {
                asked.add(situation);
                boolean sure = situation.features().get("confidence") >= threshold;
                boolean may = situation.admissible().contains(CONFIRM);
                return new Decision(sure || !may ? ACCEPT : CONFIRM, 1.0, "by confidence");
            }
        };
    }

    @Test
    void a_value_understood_well_is_believed() {
        Kit kit = kit();
        Turn turn = kit.say("status order=A1@0.97");

        assertThat(kit.slot("number_confirmed")).isEqualTo(true);
        assertThat(turn.evidence().steps())
                .anySatisfy(step -> assertThat(step.action()).isEqualTo("accept number"));
        assertThat(turn.evidence().slots()).contains("number_confirmed = true from decision of Below");
    }

    @Test
    void a_doubted_value_is_asked_about_and_believed_after_a_yes() {
        Kit kit = kit();
        kit.say("status");

        Turn doubted = kit.say("inform order=A1@0.5");
        assertThat(Kit.texts(doubted)).containsExactly("A1, right?");
        assertThat(kit.slot("requested_slot")).isEqualTo("number_confirmed");

        Turn confirmed = kit.say("affirm");
        assertThat(kit.slot("number")).isEqualTo("A1");
        assertThat(Kit.shortly(confirmed)).contains("loop -");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_no_asks_for_the_value_anew_and_a_correction_is_decided_anew() {
        Kit kit = kit();
        kit.say("status order=A1@0.5");
        assertThat(Kit.texts(kit.say("deny"))).containsExactly("Which order?");
        assertThat(kit.slot("number")).isNull();

        assertThat(Kit.texts(kit.say("inform order=A2@0.6"))).containsExactly("A2, right?");
        assertThat(Kit.texts(kit.say("deny order=A3@0.7"))).containsExactly("A3, right?");
        assertThat(kit.slot("number")).isEqualTo("A3");
        assertThat(asked).extracting(s -> s.features().get("asked")).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void asking_often_enough_forbids_asking_again() {
        Kit kit = kit();
        kit.say("status order=A1@0.5");
        for (int i = 2; i <= 4; i++) {
            kit.say("inform order=A%d@0.5".formatted(i));
        }

        Situation last = asked.get(asked.size() - 1);
        assertThat(last.admissible()).containsExactly(DecisionMaker.ACCEPT);
        assertThat(last.masked()).containsEntry(DecisionMaker.CONFIRM, "asked 3 times already");
        assertThat(kit.slot("number_confirmed")).isEqualTo(true);
    }

    @Test
    void a_choice_against_the_rules_and_a_broken_maker_become_the_careful_choice() {
        Kit kit = new Kit(DOMAIN).rule("status", "status_form").decisions(new DecisionMaker() {
            @Override
            public String name() {
                return "Rogue";
            }

            @Override
            public List<DecisionPoint> points() {
                return List.of(POINT);
            }

            @Override
            public Decision choose(Situation situation) {
                throw new IllegalStateException("no idea");
            }
        });

        Turn turn = kit.say("status order=A1");

        assertThat(Kit.texts(turn)).containsExactly("A1, right?");
        assertThat(turn.evidence().slots()).contains("Rogue failed (IllegalStateException)");
    }

    @Test
    void validation_overrules_the_choice() {
        Kit kit = new Kit(DOMAIN + "actions: [validate_status_form]\n")
                .rule("status", "status_form")
                .decisions(below(0.9))
                .action("validate_status_form", (dispatcher, call) -> {
                    assertThat(call.tracker().state().slot("number_confirmed")).isEqualTo(false);
                    return List.of(Event.SlotSet.of("number_confirmed", true));
                });

        kit.say("status order=A1@0.5");

        assertThat(kit.slot("number_confirmed")).isEqualTo(true);
    }

    @Test
    void without_a_maker_the_form_asks_as_rasa_would() {
        Kit kit = new Kit(DOMAIN + "  utter_ask_number_confirmed: [{text: \"Sure?\"}]\n").rule("status", "status_form");

        assertThat(Kit.texts(kit.say("status order=A1@0.99"))).containsExactly("Sure?");
    }
}
