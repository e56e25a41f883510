package org.parlance.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.conformance.Texts;
import org.parlance.policy.training.TrainingConversations;

class StoryContradictionsTest {
    private static final String DOMAIN =
            """
            intents: [hi, ask, more]
            entities: [topic]
            slots:
              vip: {type: bool, mappings: [{type: custom}]}
              tier: {type: categorical, values: [basic, gold], mappings: [{type: custom}]}
            responses:
              utter_x: [{text: x}]
              utter_y: [{text: y}]
            """;

    private static List<Problem> problems(int maxHistory, String stories) {
        Texts texts = new Texts(DOMAIN, "stories:\n" + stories);
        Problems problems = new Problems();
        StoryContradictions.check(
                TrainingConversations.of(texts.stories(), texts.domain(), new Problems()), maxHistory, problems);
        return problems.sorted();
    }

    @Test
    void stories_that_part_are_told_with_both_places_and_the_history() {
        assertThat(
                        problems(
                                0,
                                """
                                - story: one
                                  steps:
                                  - intent: hi
                                  - slot_was_set: [{tier: gold}]
                                  - action: utter_x
                                - story: two
                                  steps:
                                  - intent: hi
                                  - slot_was_set: [{tier: gold}]
                                  - action: utter_y
                                """))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).contains(Defect.STORY_AGAINST_STORY);
                    assertThat(problem.where().line()).isEqualTo(6);
                    assertThat(problem.why()).startsWith("After the user says hi (tier is gold):");
                    assertThat(problem.others()).singleElement().satisfies(other -> {
                        assertThat(other.where().line()).isEqualTo(11);
                        assertThat(other.what()).isEqualTo("story 'two' does utter_y");
                    });
                });
    }

    @Test
    void a_slot_or_an_entity_tells_stories_apart() {
        assertThat(
                        problems(
                                0,
                                """
                                - story: one
                                  steps:
                                  - intent: hi
                                  - slot_was_set: [{vip: true}]
                                  - action: utter_x
                                - story: two
                                  steps:
                                  - intent: hi
                                  - slot_was_set: [{vip: false}]
                                  - action: utter_y
                                - story: three
                                  steps:
                                  - intent: hi
                                    entities: [topic]
                                  - action: utter_y
                                """))
                .isEmpty();
    }

    @Test
    void what_lies_farther_back_than_policies_look_tells_nothing_apart() {
        String stories =
                """
                - story: one
                  steps:
                  - intent: hi
                  - action: utter_x
                  - intent: ask
                  - action: utter_x
                - story: two
                  steps:
                  - intent: more
                  - action: utter_x
                  - intent: ask
                  - action: utter_y
                """;
        assertThat(problems(0, stories)).isEmpty();
        assertThat(problems(1, stories)).singleElement().satisfies(problem -> assertThat(problem.why())
                .startsWith("After the user says ask:"));
    }

    @Test
    void one_pair_of_steps_is_told_once_with_its_shortest_history() {
        assertThat(
                        problems(
                                0,
                                """
                                - story: long
                                  steps:
                                  - intent: more
                                  - action: utter_y
                                  - checkpoint: asked
                                - story: short
                                  steps:
                                  - checkpoint: asked
                                  - intent: ask
                                  - action: utter_x
                                - story: also short
                                  steps:
                                  - checkpoint: asked
                                  - intent: ask
                                  - action: utter_y
                                - story: longer
                                  steps:
                                  - intent: hi
                                  - action: utter_x
                                  - intent: more
                                  - action: utter_y
                                  - checkpoint: asked
                                """))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.why()).startsWith("After the user says more, utter_y, the user says ask:"));
    }
}
