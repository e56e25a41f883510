package org.parlance.policy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Severity;
import org.parlance.policy.conformance.Texts;

class StoryReaderTest {
    private static final String DOMAIN =
            """
            intents: [greet, order]
            entities: [size]
            slots:
              size: {type: text, mappings: [{type: from_entity, entity: size}]}
              paid: {type: bool, mappings: [{type: custom}]}
            forms: {pizza_form: {required_slots: [size]}}
            actions: [action_pay]
            responses: {utter_hi: [{text: hi}]}
            """;

    private static Texts read(String text) {
        return new Texts(DOMAIN, text);
    }

    private static List<String> problems(String text) {
        return read(text).problems().sorted().stream()
                .map(problem -> "%d:%d %s %s"
                        .formatted(
                                problem.where().line(),
                                problem.where().column(),
                                problem.severity().word(),
                                problem.what()))
                .toList();
    }

    @Test
    void readsEveryKindOfStep() {
        Texts read = read(
                """
                stories:
                - story: all
                  steps:
                  - checkpoint: start
                    slot_was_set: [{size: large}]
                  - or:
                    - intent: greet
                    - intent: order
                      entities: [{size: large, role: main}]
                  - action: utter_hi
                  - user: "a [large](size) one"
                    intent: order
                  - bot: "Coming up!"
                  - slot_was_set: [size, {paid: null}]
                  - active_loop: null
                """);

        assertThat(read.problems().sorted()).isEmpty();
        List<StoryStep> steps = read.stories().stories().get(0).steps();
        assertThat(steps)
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly(
                        "Checkpoint", "Either", "BotDoes", "UserSays", "BotSays", "SlotWasSet", "SlotWasSet", "LoopIs");
        StoryStep.UserSays said = (StoryStep.UserSays) steps.get(3);
        assertThat(said.text()).contains("a large one");
        assertThat(said.entities()).containsExactly(Entity.of("size", new Span(2, 7), "large"));
        assertThat(((StoryStep.SlotWasSet) steps.get(5)).value()).isEqualTo("filled");
        assertThat(read.stories().endToEndActions()).containsExactly("Coming up!");
    }

    @Test
    void readsRulesWithConditions() {
        Block.Rule rule =
                read("""
                rules:
                - rule: cancel
                  condition:
                  - active_loop: pizza_form
                  - slot_was_set: [{paid: true}]
                  conversation_start: true
                  wait_for_user_input: false
                  steps:
                  - intent: greet
                  - action: utter_hi
                """)
                        .stories()
                        .rules()
                        .get(0);

        assertThat(rule.condition()).hasSize(2);
        assertThat(rule.conversationStart()).isTrue();
        assertThat(rule.waitForUserInput()).isFalse();
        assertThat(rule.where().line()).isEqualTo(2);
    }

    @Test
    void collectsAllComplaintsWithTheirPlaces() {
        assertThat(
                        problems(
                                """
                        stories:
                        - story: broken
                          steps:
                          - intent: grete
                          - action: action_pai
                          - action_pay
                          - slot_was_set: [{colour: red}]
                          - active_loop: piza_form
                          - intnt: greet
                          - intent: greet
                            action: utter_hi
                          - user: "a [red](colour) one"
                            intent: order
                        """))
                .containsExactly(
                        "4:13 warning The intent \"grete\" is not declared in the domain.",
                        "5:13 error The action \"action_pai\" is not declared in the domain.",
                        "6:5 warning This step is only the text \"action_pay\".",
                        "7:21 warning The slot \"colour\" is not declared in the domain.",
                        "8:18 error The form \"piza_form\" is not declared in the domain.",
                        "9:5 error The key \"intnt\" is not known in a step of a story.",
                        "11:5 error The key \"action\" is not known in a step of a story with \"intent\".",
                        "12:5 warning The entity \"colour\" is not declared in the domain.");
    }

    @Test
    void aRuleKnowsNoCheckpointsAndNoUnknownKeys() {
        assertThat(
                        problems(
                                """
                        rules:
                        - rule: r
                          conditions: []
                          steps:
                          - checkpoint: c
                          - intent: greet
                        """))
                .containsExactly(
                        "3:3 error The key \"conditions\" is not known in a rule.",
                        "5:5 error The key \"checkpoint\" is not known in a step of a rule.");
    }

    @Test
    void skipsWhatHasNoNameOrNoSteps() {
        Texts read = read("stories:\n- steps: []\n- story: empty\n");

        assertThat(read.stories().blocks()).isEmpty();
        assertThat(read.problems().count(Severity.WARNING)).isEqualTo(2);
    }
}
