package org.parlance.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.event.Event;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.conformance.Texts;

class RulePolicyTest {
    private static final String DOMAIN =
            """
            intents: [greet, ask, bye]
            slots:
              vip: {type: bool, mappings: [{type: custom}]}
            forms: {f: {required_slots: []}}
            responses: {utter_x: [{text: x}], utter_y: [{text: y}]}
            """;
    private static final String RULES =
            """
            rules:
            - rule: anyone
              steps:
              - intent: greet
              - action: utter_x
            - rule: important people
              condition:
              - slot_was_set: [{vip: true}]
              steps:
              - intent: greet
              - action: utter_y
            """;

    private final Texts texts = new Texts(DOMAIN, RULES);
    private final Policy policy = texts.trained().policy().orElseThrow();

    private Tracker said(Tracker tracker, String intent) {
        Parse parse = Parse.of(intent, IntentScore.of(intent, 0.9), List.of());
        return tracker.plus(Event.ActionExecuted.of("action_listen")).plus(Event.UserUttered.of(parse));
    }

    private Tracker start() {
        return Tracker.start("someone", texts.domain());
    }

    @Test
    void theLongerRuleWinsAndTheEvidenceNamesBoth() {
        Prediction prediction = policy.predict(said(start().plus(Event.SlotSet.of("vip", true)), "greet"));

        assertThat(prediction.action()).contains("utter_y");
        PolicyVote vote = prediction.evidence().get(0);
        assertThat(vote.reason()).isEqualTo("rule 'important people'");
        assertThat(vote.sources()).containsExactly("stories.yml:11");
        assertThat(vote.otherwise()).contains("rule 'anyone' (stories.yml:5) would have led to utter_x");
    }

    @Test
    void withoutARuleItFallsBackWithLowConfidence() {
        Prediction prediction = policy.predict(said(start(), "bye"));

        assertThat(prediction.action()).contains("action_default_fallback");
        assertThat(prediction.confidence()).isEqualTo(0.3);
    }

    @Test
    void anActiveFormComesFirstUntilItRefuses() {
        Tracker inForm = said(start().plus(Event.ActiveLoop.started("f")), "greet");

        assertThat(policy.predict(inForm).action()).contains("f");
        Tracker refused = inForm.plus(new Event.ActionExecutionRejected(
                "f", java.util.Optional.empty(), java.util.Optional.empty(), org.parlance.core.event.Stamp.NONE));
        assertThat(policy.predict(refused).action()).contains("utter_x");
    }

    @Test
    void looksBackNoFurtherThanItsRules() {
        Tracker shortTalk = said(start(), "greet");
        List<Event> chat = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            chat.add(Event.ActionExecuted.of("action_listen"));
            chat.add(Event.UserUttered.of(Parse.of("bye", IntentScore.of("bye", 1.0), List.of())));
            chat.add(Event.ActionExecuted.of("utter_x"));
        }
        Tracker longTalk = said(start().plus(chat), "greet");

        assertThat(policy.predict(longTalk).evidence().get(0))
                .isEqualTo(policy.predict(shortTalk).evidence().get(0));
    }

    @Test
    void contradictionsNameBothSides() {
        Texts contradicting = new Texts(
                DOMAIN,
                """
                rules:
                - rule: one
                  steps:
                  - intent: ask
                  - action: utter_x
                stories:
                - story: other
                  steps:
                  - intent: ask
                  - action: utter_y
                """);

        ParlanceException refused = catchThrowableOfType(ParlanceException.class, contradicting::trained);

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where().line()).isEqualTo(10);
            assertThat(problem.what())
                    .isEqualTo(
                            "Story 'other' goes on with utter_y, but rule 'one' with utter_x in the same situation.");
            assertThat(problem.kind()).contains(Defect.RULE_AGAINST_STORY);
            assertThat(problem.why()).isEqualTo("The situation: after the user says ask.");
            assertThat(problem.others()).singleElement().satisfies(other -> {
                assertThat(other.where().line()).isEqualTo(5);
                assertThat(other.what()).isEqualTo("rule 'one' goes on with utter_x");
            });
        });
    }
}
