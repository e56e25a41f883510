package org.parlance.policy.rl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.policy.conformance.Texts;

class RlReaderTest {
    private static final String DOMAIN =
            """
            slots:
              number: {type: text, mappings: [{type: from_text}]}
              confirmed: {type: bool, mappings: [{type: custom}]}
            forms:
              order_form: {required_slots: [number, confirmed]}
            responses:
              utter_confirm: [{text: "right?"}]
            """;

    private final Problems problems = new Problems();

    private Optional<RlPlan> read(String text) {
        YamlMapping file = new YamlReader(Optional::of, YamlLimits.DEFAULT)
                .read("rl.yml", text, problems)
                .flatMap(node -> node.asMapping("rl.yml", problems))
                .orElseThrow();
        return RlReader.read(file, new Texts(DOMAIN, "stories: []").domain(), problems);
    }

    @Test
    void readsAPlan() {
        RlPlan plan =
                read("""
                rl:
                  task: order_form
                  reward: {success: 10, wrong_value: -40}
                  decide:
                  - {point: confirm_or_accept, form: order_form, slots: [number], confirmed_by: confirmed, confirm_with: utter_confirm, below: 0.8}
                  simulator:
                    goals: {number: [JU-10230, JU-10231]}
                    user: {patience: [3, 5]}
                  train: {algorithm: q_table, dialogues: 500, seed: 9}
                """)
                        .orElseThrow();

        assertThat(problems.sorted()).isEmpty();
        assertThat(plan.points()).singleElement().satisfies(point -> {
            assertThat(point.below()).isEqualTo(0.8);
            assertThat(point.point().slots()).containsExactly("number");
        });
        assertThat(plan.rewards()).isEqualTo(new RlPlan.Rewards(10, -10, -40, -1, -0.5));
        assertThat(plan.training()).isEqualTo(new RlPlan.Training(500, 300, 9));
        assertThat(plan.simulator().patience()).isEqualTo(new RlPlan.Bounds(3, 5));
    }

    @Test
    void reportsEveryMistakeWithItsPlace() {
        read(
                """
                rl:
                  decide:
                  - {point: confirm_or_acept, form: order_form, slots: [numbr], confirmed_by: confirmed}
                  simulator:
                    user: {patience: [6, 4]}
                  train: {algorithm: dqn}
                  gates: {}
                """);

        assertThat(problems.sorted())
                .extracting(problem -> problem.where().line() + " " + problem.what())
                .contains(
                        "3 There is no point \"confirm_or_acept\" to decide with.",
                        "3 The form order_form does not ask for the slot \"numbr\".",
                        "7 The key \"gates\" is not known in \"rl\".");
    }
}
