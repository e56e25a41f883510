package org.parlance.assistant.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.PolicyVote;

class InDepthTest {
    private static final Parse HELLO = Parse.of("hello", IntentScore.of("greet", 0.9), List.of());

    @Test
    void every_policy_is_told_with_why_it_lost_and_what_would_have_come_without_the_winner() {
        PolicyVote rule = vote("RulePolicy", "utter_greet", 1.0);
        PolicyVote learned = vote("TEDPolicy", "utter_bye", 0.4);
        PolicyVote memo = vote("MemoizationPolicy", "utter_ask", 1.0)
                .withLost("as sure, but RulePolicy has the higher priority (6 over 3)")
                .withMasked(List.of("action_x: it just refused to run"));

        List<String> lines = lines(
                List.of(new Evidence.Step("utter_greet", "RulePolicy", 1.0, List.of(learned, memo, rule))), List.of());

        assertThat(lines)
                .containsSubsequence(
                        "step 1   utter_greet",
                        "  chosen RulePolicy: utter_greet 1.00: because (stories.yml:3)",
                        "  other  TEDPolicy: utter_bye 0.40: because (stories.yml:3)",
                        "           lost: less sure (0.40 against 1.00)",
                        "  other  MemoizationPolicy: utter_ask 1.00: because (stories.yml:3)",
                        "           lost: as sure, but RulePolicy has the higher priority (6 over 3)",
                        "           not allowed: action_x: it just refused to run",
                        "  else   without RulePolicy: utter_ask by MemoizationPolicy");
    }

    @Test
    void each_action_is_told_with_the_events_it_left_and_the_variation_it_said() {
        List<Event> events = List.of(
                Event.SlotSet.of("told_above", "x"),
                Event.ActionExecuted.of("order_form"),
                Event.ActiveLoop.started("order_form"),
                Event.SlotSet.of("size", null),
                new Event.ActionExecutionRejected("order_form", Optional.empty(), Optional.empty(), Stamp.NONE),
                Event.ActionExecuted.of("utter_ask"),
                new Event.BotUttered(BotMessage.text("Which?"), Stamp.NONE),
                new Event.FollowupAction(Optional.of("action_listen"), Stamp.NONE));
        Evidence.Step decision = new Evidence.Step("accept size", "QTable", 1.0, List.of());
        Evidence.Step ask = new Evidence.Step(
                "utter_ask", "RulePolicy", 1.0, List.of(), List.of("utter_ask: variation 2 of 3 (domain.yml:9)"));

        List<String> lines = lines(List.of(step("order_form"), decision, step("order_form"), ask), events);

        assertThat(lines.subList(1, lines.size() - 1))
                .containsExactly(
                        "step 1   order_form",
                        "  by     RulePolicy",
                        "  event  begins order_form",
                        "  event  unsets size",
                        "step 2   accept size",
                        "  by     QTable",
                        "step 3   order_form",
                        "  by     RulePolicy",
                        "  event  refuses to run",
                        "step 4   utter_ask",
                        "  by     RulePolicy",
                        "  worded utter_ask: variation 2 of 3 (domain.yml:9)",
                        "  event  says \"Which?\"",
                        "  event  demands action_listen next");
    }

    @Test
    void events_that_came_from_elsewhere_are_told_as_they_are() {
        List<Event> events = List.of(
                Event.UserUttered.of(HELLO),
                new Event.UserFeaturization(false, Stamp.NONE),
                Event.ActionExecuted.of("utter_greet"),
                new Event.BotUttered(BotMessage.text("Hi!"), Stamp.NONE));

        assertThat(InDepth.events(events))
                .containsExactly(
                        "event    hears \"hello\" = greet", "event    does utter_greet", "event    says \"Hi!\"");
    }

    private static List<String> lines(List<Evidence.Step> steps, List<Event> events) {
        return InDepth.lines(new Evidence(Evidence.VERSION, "m", HELLO, NluEvidence.NONE, List.of(), steps), events);
    }

    private static Evidence.Step step(String action) {
        return new Evidence.Step(action, "RulePolicy", 1.0, List.of());
    }

    private static PolicyVote vote(String policy, String action, double confidence) {
        return new PolicyVote(
                policy,
                Optional.of(action),
                confidence,
                "because",
                List.of("stories.yml:3"),
                List.of(),
                Optional.empty());
    }
}
