package org.parlance.assistant.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;
import org.parlance.assistant.Settings;
import org.parlance.core.config.Compatibility;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.Situation;

class SimulatedEnvironmentTest {
    private static final String DOMAIN =
            """
            intents: [status, inform, correct, affirm, deny]
            entities: [order, zip]
            slots:
              number: {type: text, mappings: [{type: from_entity, entity: order}]}
              zip_code: {type: text, mappings: [{type: from_entity, entity: zip}]}
              number_confirmed:
                type: bool
                influence_conversation: false
                mappings:
                - {type: from_intent, intent: affirm, value: true, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
                - {type: from_intent, intent: deny, value: false, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
            forms:
              status_form: {required_slots: [number, number_confirmed, zip_code]}
            responses:
              utter_ask_number: [{text: "Which order?"}]
              utter_confirm_number: [{text: "{number}, right?"}]
              utter_ask_zip_code: [{text: "Postcode?"}]
            """;

    static final DecisionPoint POINT = new DecisionPoint(
            "confirm_or_accept",
            "status_form",
            List.of("number"),
            "number_confirmed",
            Optional.of("utter_confirm_number"));

    static SimulatedEnvironment environment(double errors, UserModel user) {
        Kit kit = new Kit(DOMAIN).rule("status", "status_form");
        Task task = new Task(
                POINT,
                Task.Intents.of(kit.domain(), POINT, "status", Map.of()),
                Goals.together(values()),
                user,
                HearingModel.of(errors),
                Rewards.DEFAULT);
        return new SimulatedEnvironment(kit.domain(), kit.doors(), Settings.of("m", "a", Compatibility.NONE), task);
    }

    private static Map<String, List<Object>> values() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        values.put("number", List.of("A1", "A2", "A3"));
        values.put("zip_code", List.of("10115", "20095", "50667"));
        return values;
    }

    private static Environment.Step play(Environment env, long seed, Function<Situation, String> policy) {
        Environment.Step step = env.reset(seed);
        double sum = step.reward();
        while (!step.done()) {
            step = env.step(policy.apply(step.next().orElseThrow()));
            sum += step.reward();
        }
        return new Environment.Step(sum, Optional.empty(), step.turns(), step.success());
    }

    @Test
    void without_errors_to_accept_is_enough_and_costs_one_point_a_turn() {
        Environment env = environment(0, UserModel.DEFAULT);
        for (long seed = 0; seed < 50; seed++) {
            Environment.Step played = play(env, seed, s -> DecisionMaker.ACCEPT);

            assertThat(played.success()).isTrue();
            assertThat(played.reward()).isEqualTo(20.0 - played.turns());
        }
    }

    @Test
    void a_needless_question_costs_a_turn_and_half_a_point() {
        Environment env = environment(0, UserModel.DEFAULT);
        for (long seed = 0; seed < 20; seed++) {
            Environment.Step played = play(env, seed, s -> DecisionMaker.CONFIRM);

            assertThat(played.success()).isTrue();
            assertThat(played.reward()).isEqualTo(20.0 - played.turns() - 0.5);
        }
    }

    @Test
    void the_same_seed_gives_the_same_dialogue() {
        Environment one = environment(0.3, UserModel.DEFAULT);
        Environment other = environment(0.3, UserModel.DEFAULT);
        for (long seed = 0; seed < 30; seed++) {
            assertThat(play(one, seed, SimulatedEnvironmentTest::fixed))
                    .isEqualTo(play(other, seed, SimulatedEnvironmentTest::fixed));
        }
    }

    @Test
    void where_the_nlu_errs_asking_below_a_confidence_beats_believing_everything() {
        Environment env = environment(0.3, UserModel.DEFAULT);

        assertThat(mean(env, SimulatedEnvironmentTest::fixed)).isGreaterThan(mean(env, s -> DecisionMaker.ACCEPT) + 2);
    }

    @Test
    void confidence_tells_right_from_wrong_but_not_surely() {
        Environment env = environment(0.5, UserModel.DEFAULT);
        List<Double> confidences = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            env.reset(seed).next().ifPresent(s -> confidences.add(s.features().get("confidence")));
        }

        assertThat(confidences).hasSizeGreaterThan(100).allMatch(c -> c >= 0.3 && c <= 1.0);
        assertThat(confidences.stream().filter(c -> c > 0.95)).isNotEmpty();
        assertThat(confidences.stream().filter(c -> c < 0.5)).isNotEmpty();
    }

    @Test
    void who_is_never_understood_gives_up() {
        Environment env = environment(1.0, new UserModel(new Range(0, 0), new Range(1, 1), new Range(1, 1)));

        Environment.Step played = play(env, 7, s -> DecisionMaker.CONFIRM);

        assertThat(played.success()).isFalse();
    }

    @Test
    void what_is_not_admissible_is_refused() {
        Environment env = environment(0, UserModel.DEFAULT);
        for (long seed = 0; env.reset(seed).done(); seed++) {
            assertThat(seed).isLessThan(10);
        }

        assertThatThrownBy(() -> env.step("shrug")).hasMessageContaining("'shrug' is not admissible");
    }

    @Test
    void goals_are_made_of_values_that_belong_together_or_of_all_combinations() {
        assertThat(Goals.together(values())).hasSize(3).contains(Map.of("number", "A2", "zip_code", "20095"));
        assertThat(Goals.combined(values(), 100)).hasSize(9).contains(Map.of("number", "A2", "zip_code", "50667"));
        assertThat(Goals.combined(values(), 4)).hasSize(4);
        assertThatThrownBy(() -> Goals.together(Map.of("a", List.of(1, 2), "b", List.of(1))))
                .hasMessageContaining("has 1 values where another has 2");
    }

    @Test
    void the_domain_tells_which_intents_mean_yes_and_no() {
        Kit kit = new Kit(DOMAIN);

        assertThat(Task.Intents.of(kit.domain(), POINT, "status", Map.of("inform", "status")))
                .isEqualTo(new Task.Intents("status", "status", "correct", "affirm", "deny"));
    }

    private static String fixed(Situation situation) {
        boolean may = situation.admissible().contains(DecisionMaker.CONFIRM);
        return may && situation.features().get("confidence") < 0.9 ? DecisionMaker.CONFIRM : DecisionMaker.ACCEPT;
    }

    private static double mean(Environment env, Function<Situation, String> policy) {
        double sum = 0;
        for (long seed = 0; seed < 400; seed++) {
            sum += play(env, seed, policy).reward();
        }
        return sum / 400;
    }
}
