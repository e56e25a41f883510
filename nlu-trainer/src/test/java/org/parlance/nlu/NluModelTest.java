package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understood;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.NluData;

class NluModelTest {
    private static final String DATA =
            """
            nlu:
            - intent: greet
              examples: |
                - hello
                - hi
                - good morning
                - hey there
                - good evening
            - intent: bye
              examples: |
                - bye
                - goodbye
                - see you
                - good night
            - intent: order
              examples: |
                - I want a [large](size) pizza
                - a [small](size) pizza please
                - order a [medium](size) one
                - [large](size) please
                - can I have a [small](size) pizza
                - one pizza with number 12345
            - intent: lonely
              examples: |
                - open the pod bay doors
            - lookup: size
              examples: |
                - huge
                - large
            - synonym: large
              examples: |
                - huge
            - regex: evil
              examples: |
                - (a|aa|a?)+$
            """;
    private static NluModel model;

    @BeforeAll
    static void train() {
        model = train(DATA, AssistantConfig.DEFAULT);
    }

    @Test
    void what_was_learnt_is_understood() {
        assertThat(parse("hello").intentName()).contains("greet");
        assertThat(parse("hi").intentName()).contains("greet");
        assertThat(parse("open the pod bay doors").intentName()).contains("lonely");
        assertThat(parse("see you").intent().confidence()).isBetween(0.3, 1.0);
        assertThat(parse("xyzzy plugh qwrt").intentName()).contains("nlu_fallback");
    }

    @Test
    void an_emoji_before_an_entity_counts_as_one_character() {
        Parse parse = parse("😀 a huge pizza please");
        assertThat(parse.entities())
                .extracting(Entity::type, Entity::span, Entity::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("size", new Span(4, 8), "large"));
        assertThat(parse.tokens().get(0)).isEqualTo(new Span(2, 3));
    }

    @Test
    void an_entity_that_two_extractors_find_is_there_once() {
        assertThat(parse("a large pizza please").entities()).hasSize(1);
    }

    @Test
    void the_evidence_names_the_telling_token_and_the_votes() {
        Understood understood = model.parse("good morning", ParseContext.NONE);
        assertThat(understood.evidence().weights().get(0).token()).isEqualTo("morning");
        assertThat(understood.evidence().votes().get(0).component()).isEqualTo("DIETClassifier");
        assertThat(understood.evidence().votes().get(0).finding()).startsWith("greet ");
    }

    @Test
    void a_message_may_name_its_intent() {
        Parse parse = parse("/order@0.5{\"size\": \"small\"}");
        assertThat(parse.intent().name()).contains("order");
        assertThat(parse.intent().confidence()).isEqualTo(0.5);
        assertThat(parse.entities())
                .extracting(Entity::extractor)
                .containsExactly(java.util.Optional.of("RegexMessageHandler"));
        assertThat(parse.tokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "...",
                "😀😀",
                "\ud83d",
                "\udc00 x",
                "\u0000\u0007",
                "مرحبا بالعالم",
                "日本語テスト",
                "สวัสดีครับ",
                "/",
                "/{",
                "/@",
                "a\u202Eb",
                "e\u0301\u200d"
            })
    @Timeout(5)
    void odd_texts_have_a_defined_answer(String text) {
        Parse parse = parse(text);
        assertThat(parse.text()).isNotNull();
        assertThat(parse.intent().confidence()).isBetween(0.0, 1.0);
        int length = text.codePointCount(0, text.length());
        assertThat(parse.tokens()).allMatch(span -> span.end() <= length);
        assertThat(parse.entities()).allMatch(entity -> entity.span().end() <= length);
        assertThat(parse.ranking()).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void a_very_long_text_is_answered_in_time() {
        List<String> texts = List.of("a".repeat(100_000), "hello ".repeat(17_000), "😀x ".repeat(33_000));
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String text : texts) {
                assertThat(parse(text).intent().confidence()).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void data_without_examples_makes_a_model_that_understands_nothing() {
        NluModel empty = train("nlu: []", AssistantConfig.DEFAULT);
        assertThat(empty.parse("hello", ParseContext.NONE).parse().intentName()).contains("nlu_fallback");
    }

    @Test
    void a_huge_lookup_is_found_in() {
        StringBuilder lines = new StringBuilder(DATA).append("- lookup: place\n  examples: |\n");
        for (int i = 0; i < 50_000; i++) {
            lines.append("    - place number ").append(i).append('\n');
        }
        lines.append(
                "- intent: at\n  examples: |\n    - at [place number 1](place)\n    - by [place number 2](place)\n");
        NluModel large = train(lines.toString(), AssistantConfig.DEFAULT);
        assertThat(large.parse("hello at Place Number 49999", ParseContext.NONE)
                        .parse()
                        .entities())
                .anyMatch(
                        entity -> entity.type().equals("place") && entity.span().equals(new Span(9, 27)));
    }

    private static Parse parse(String text) {
        return model.parse(text, ParseContext.NONE).parse();
    }

    private static NluModel train(String yaml, AssistantConfig config) {
        Problems problems = new Problems();
        NluData data = TrainedNlu.data(yaml, problems);
        assertThat(problems.errors()).isEmpty();
        return TrainedNlu.of(config, data, TrainingRun.quiet(1)).model();
    }
}
