package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understood;
import org.parlance.core.train.TrainingRun;

/** Retrieval intents with a selector each, a threshold, and messages with two intents. */
class SelectorTest {
    private static final String DATA =
            """
            nlu:
            - intent: faq/hours
              examples: |
                - when do you open
                - opening hours
                - are you open on Sunday
            - intent: faq/place
              examples: |
                - where are you
                - your address please
                - how do I find the shop
            - intent: chitchat/name
              examples: |
                - what is your name
                - who are you
                - tell me your name
            - intent: chitchat/weather
              examples: |
                - nice weather today
                - it is raining
                - do you like the sun
            - intent: greet
              examples: |
                - hello
                - hi there
                - good morning
            - intent: order
              examples: |
                - a pizza please
                - I want a pizza
                - order a pizza
            - intent: greet+order
              examples: |
                - hello, a pizza please
                - hi there I want a pizza
                - good morning, I would like to order a pizza
            """;

    @Test
    void each_retrieval_intent_has_its_selector_and_one_without_a_name_has_all() {
        NluModel model = model("[{name: DIETClassifier}, {name: ResponseSelector, retrieval_intent: faq},"
                + " {name: ResponseSelector, retrieval_intent: chitchat}, {name: ResponseSelector}]");
        var selections = model.parse("tell me your name please", ParseContext.NONE)
                .parse()
                .selections();
        assertThat(selections).containsOnlyKeys("faq", "chitchat", "default");
        assertThat(selections.get("chitchat").chosen()).isEqualTo("chitchat/name");
        assertThat(selections.get("default").chosen()).isEqualTo("chitchat/name");
        assertThat(selections.get("faq").chosen()).startsWith("faq/");
    }

    @Test
    void a_choice_below_the_threshold_is_none_and_its_question_not_understood() {
        String pipeline =
                "[{name: KeywordIntentClassifier}, {name: ResponseSelector, retrieval_intent: faq, threshold: %s}]";
        Understood unsure = model(pipeline.formatted("1.1")).parse("so when do you open", ParseContext.NONE);
        assertThat(unsure.parse().intentName()).contains("nlu_fallback");
        assertThat(unsure.parse().selections()).isEmpty();
        assertThat(unsure.evidence().votes()).anyMatch(vote -> vote.finding().endsWith("is below the threshold 1.10"));

        Understood other = model(pipeline.formatted("1.1")).parse("tell me your name", ParseContext.NONE);
        assertThat(other.parse().intentName()).contains("chitchat");
        assertThat(other.parse().selections()).isEmpty();

        Understood sure = model(pipeline.formatted("0.2")).parse("so when do you open", ParseContext.NONE);
        assertThat(sure.parse().intentName()).contains("faq");
        assertThat(sure.parse().selections().get("faq").chosen()).isEqualTo("faq/hours");
    }

    @Test
    void two_intents_in_one_message_are_a_label_as_it_is_written() {
        NluModel model = model("[{name: WhitespaceTokenizer, intent_tokenization_flag: true, intent_split_symbol: +},"
                + " {name: DIETClassifier}]");
        assertThat(intent(model, "hello I want a pizza please")).contains("greet+order");
        assertThat(intent(model, "order a pizza please")).contains("order");
        assertThat(intent(model, "hello")).contains("greet");
        assertThat(intent(model, "/greet+order")).contains("greet+order");
    }

    private static java.util.Optional<String> intent(NluModel model, String text) {
        return model.parse(text, ParseContext.NONE).parse().intentName();
    }

    private static NluModel model(String pipeline) {
        return TrainedNlu.of(TrainedNlu.config(pipeline), TrainedNlu.data(DATA, new Problems()), TrainingRun.quiet(1))
                .model();
    }
}
