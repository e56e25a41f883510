package org.parlance.policy.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.event.Event;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.conformance.Texts;

class LearnedPolicyTest {
    private static final String DOMAIN =
            """
            intents: [greet, ask, bye]
            responses: {utter_hi: [{text: x}], utter_answer: [{text: y}], utter_bye: [{text: z}]}
            """;
    private static final String STORIES =
            """
            stories:
            - story: a
              steps:
              - intent: greet
              - action: utter_hi
              - intent: ask
              - action: utter_answer
            - story: b
              steps:
              - intent: ask
              - action: utter_answer
              - intent: bye
              - action: utter_bye
            """;

    private final Texts texts = new Texts(DOMAIN, STORIES);

    private Tracker talk(String... intents) {
        Tracker tracker = Tracker.start("someone", texts.domain());
        for (String intent : intents) {
            tracker = tracker.plus(Event.ActionExecuted.of("action_listen"))
                    .plus(Event.UserUttered.of(Parse.of(intent, IntentScore.of(intent, 1.0), List.of())));
            if (!intent.equals(intents[intents.length - 1])) {
                tracker = tracker.plus(Event.ActionExecuted.of("utter_hi"));
            }
        }
        return tracker;
    }

    @Test
    void generalizesToAnOrderNoStoryShows() {
        Policy learned = texts.trained("TEDPolicy").policy().orElseThrow();

        Prediction prediction = learned.predict(talk("greet", "greet", "bye"));

        assertThat(prediction.action()).contains("utter_bye");
        assertThat(prediction.confidence()).isBetween(0.3, 0.999);
    }

    @Test
    void neverBeatsARule() {
        Texts ruled = new Texts(
                DOMAIN,
                STORIES
                        + """
                rules:
                - rule: always hi
                  steps:
                  - intent: greet
                  - action: utter_hi
                """);
        Policy policy = ruled.trained("TEDPolicy", "RulePolicy").policy().orElseThrow();

        assertThat(policy.predict(talk("greet")).policy()).isEqualTo("RulePolicy");
    }

    @Test
    void learnsTheSameFromTheSameSeed() {
        LearnedPolicyFactory factory = new LearnedPolicyFactory();
        ModelFiles one = new ModelFiles();
        ModelFiles other = new ModelFiles();
        factory.trainer(Settings.NONE)
                .train(texts.trained().conversations(), TrainingRun.quiet(5))
                .save(one);
        factory.trainer(Settings.NONE)
                .train(texts.trained().conversations(), TrainingRun.quiet(5))
                .save(other);

        assertThat(one.names()).allSatisfy(name -> assertThat(other.bytes(name)).isEqualTo(one.bytes(name)));
    }
}
