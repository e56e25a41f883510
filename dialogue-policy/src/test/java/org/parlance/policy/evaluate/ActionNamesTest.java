package org.parlance.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Intent;
import org.parlance.core.event.Event;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.conformance.Texts;
import org.parlance.policy.story.StoryData;

class ActionNamesTest {
    private static final Domain DOMAIN = Domain.empty()
            .withIntents(
                    Map.of("faq", new Intent("faq", Set.of(), true), "greet", new Intent("greet", Set.of(), false)));

    private final ActionNames names = new ActionNames(DOMAIN);

    private static Tracker heard(Map<String, Selection> selections) {
        Parse parse =
                Parse.of("open today?", IntentScore.of("faq", 1.0), List.of()).withSelections(selections);
        return Tracker.start("ann", DOMAIN).plus(Event.UserUttered.of(parse));
    }

    private static Selection hours() {
        return new Selection(List.of(IntentScore.of("faq/hours", 0.9), IntentScore.of("faq/fees", 0.1)), List.of());
    }

    @Test
    void a_retrieval_action_counts_with_its_answer() {
        assertThat(names.of("utter_faq", "utter_faq/hours", heard(Map.of("faq", hours()))))
                .isEqualTo("utter_faq/hours");
        assertThat(names.of("utter_faq", "utter_greet", heard(Map.of("default", hours()))))
                .isEqualTo("utter_faq/hours");
    }

    @Test
    void a_story_may_leave_the_answer_open() {
        assertThat(names.of("utter_faq", "utter_faq", heard(Map.of("faq", hours()))))
                .isEqualTo("utter_faq");
    }

    @Test
    void without_a_selector_and_for_other_actions_the_name_stays() {
        assertThat(names.of("utter_faq", "utter_faq/hours", heard(Map.of()))).isEqualTo("utter_faq");
        assertThat(names.of("utter_greet", "utter_faq/hours", heard(Map.of("faq", hours()))))
                .isEqualTo("utter_greet");
    }

    @Test
    void a_walk_goes_on_with_the_action_that_runs_and_as_in_rasa_with_its_answers_name() {
        Texts texts = new Texts(
                """
                intents: [faq]
                responses: {utter_faq/hours: [{text: x}]}
                actions: [utter_faq]
                """,
                """
                rules:
                - rule: answer
                  steps:
                  - intent: faq
                  - action: utter_faq
                """);
        Policy policy = texts.trained().policy().orElseThrow();
        Domain domain = texts.domain().withIntents(DOMAIN.intents());
        StoryData story = new Texts(
                        "intents: [faq]\nactions: [utter_faq]\n",
                        """
                        stories:
                        - story: hours
                          steps:
                          - intent: faq
                          - action: utter_faq/hours
                        """)
                .stories();

        assertThat(predicted(new GoldWalk(policy, domain, Compatibility.NONE), story))
                .containsExactly("utter_faq", "action_listen");
        assertThat(predicted(new GoldWalk(policy, domain, Compatibility.RASA_3_6), story))
                .containsExactly("utter_faq", "action_default_fallback");
    }

    private static List<String> predicted(GoldWalk walk, StoryData story) {
        return walk.walk(story, new Problems()).get(0).steps().stream()
                .map(StepResult::predicted)
                .toList();
    }
}
