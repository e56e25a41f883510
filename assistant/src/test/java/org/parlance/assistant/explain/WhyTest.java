package org.parlance.assistant.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.NluEvidence.TokenWeight;
import org.parlance.core.spi.PolicyVote;

class WhyTest {
    private static final Parse PARSE = new Parse(
            "where is JU-10233?",
            IntentScore.of("ask_order_status", 0.968),
            List.of(IntentScore.of("ask_order_status", 0.968), IntentScore.of("faq", 0.02)),
            List.of(),
            List.of(),
            Map.of());
    private static final NluEvidence NLU = new NluEvidence(
            List.of(
                    new TokenWeight("where", 2.14),
                    new TokenWeight("is", 0.31),
                    new TokenWeight("JU-10233", 0.2),
                    new TokenWeight("?", -0.62)),
            List.of());

    @Test
    void a_turn_is_explained_from_words_to_rule() {
        Evidence evidence = new Evidence(
                Evidence.VERSION,
                "20260301-abc",
                PARSE,
                NLU,
                List.of("order_number = JU-10233 from entity order_number (RegexEntityExtractor)"),
                List.of(form(), step("action_listen", "RulePolicy", 1.0, List.of())));

        assertThat(Why.text(evidence))
                .isEqualTo(
                        """
                        said     "where is JU-10233?" = ask_order_status 0.97
                        words    where +2.1, is +0.3, JU-10233 +0.2
                        not      faq 0.02, but it would be without "where"
                        slot     order_number = JU-10233 from entity order_number (RegexEntityExtractor)
                        action   order_status_form by RulePolicy 1.00: rule 'order status' (data/rules/forms.yml:12)
                        second   action_default_fallback by TEDPolicy 0.41: most likely next (data/stories/a.yml:3)
                        else     without the rule 'order status', rule 'fallback' (data/rules/talk.yml:40) would have won
                        model    20260301-abc
                        """);
    }

    @Test
    void a_turn_without_a_message_says_so() {
        Evidence evidence = new Evidence(Evidence.VERSION, "m", Parse.empty(), NluEvidence.NONE, List.of(), List.of());

        assertThat(Why.text(evidence))
                .isEqualTo(
                        """
                        said     nothing: no message came in this turn
                        model    m
                        """);
    }

    @Test
    void what_was_not_understood_is_said_and_what_a_component_found() {
        NluEvidence nlu = new NluEvidence(
                List.of(), List.of(new NluEvidence.ComponentVote("FallbackClassifier", "0.21 is below 0.30")));
        Evidence evidence = new Evidence(
                Evidence.VERSION,
                "m",
                Parse.of("florbl\nwuzzit", IntentScore.NONE, List.of()),
                nlu,
                List.of(),
                List.of(step("action_listen", "followup_action", 1.0, List.of())));

        assertThat(Why.text(evidence))
                .isEqualTo(
                        """
                        said     "florbl wuzzit" = not understood
                        words    FallbackClassifier: 0.21 is below 0.30
                        action   action_listen by followup_action 1.00
                        model    m
                        """);
    }

    @Test
    void a_masked_choice_stands_second() {
        PolicyVote vote = new PolicyVote(
                "QTable",
                Optional.of("accept"),
                1.0,
                "asked before",
                List.of(),
                List.of("confirm: asked 3 times already"),
                Optional.empty());
        Evidence evidence = new Evidence(
                Evidence.VERSION,
                "m",
                Parse.of("hi", IntentScore.of("greet", 1), List.of()),
                NluEvidence.NONE,
                List.of(),
                List.of(new Evidence.Step("accept number", "QTable", 1.0, List.of(vote))));

        assertThat(Why.lines(evidence)).contains("second   not allowed, confirm: asked 3 times already");
    }

    @Test
    void even_a_long_turn_has_at_most_twelve_lines() {
        List<String> slots = new ArrayList<>();
        List<Evidence.Step> steps = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            slots.add("slot%d = x from the whole text".formatted(i));
            steps.add(form());
        }
        Evidence evidence = new Evidence(Evidence.VERSION, "m", PARSE, NLU, slots, steps);

        assertThat(Why.lines(evidence)).hasSize(Why.MAX_LINES).contains("         and 7 more");
    }

    private static Evidence.Step form() {
        PolicyVote rule = new PolicyVote(
                "RulePolicy",
                Optional.of("order_status_form"),
                1.0,
                "rule 'order status'",
                List.of("data/rules/forms.yml:12"),
                List.of(),
                Optional.of(
                        "without the rule 'order status', rule 'fallback' (data/rules/talk.yml:40) would have won"));
        PolicyVote learned = new PolicyVote(
                "TEDPolicy",
                Optional.of("action_default_fallback"),
                0.41,
                "most likely next",
                List.of("data/stories/a.yml:3"),
                List.of(),
                Optional.empty());
        return step("order_status_form", "RulePolicy", 1.0, List.of(rule, learned));
    }

    private static Evidence.Step step(String action, String policy, double confidence, List<PolicyVote> votes) {
        return new Evidence.Step(action, policy, confidence, votes);
    }
}
