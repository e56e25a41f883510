package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.NluCheck;
import org.parlance.nlu.data.NluData;

/** Odd messages, odd data: a defined answer each, in bounded time, by every component at once. */
class OddInputTest {
    private static final String PIPELINE =
            """
            - name: UnicodeTokenizer
            - name: RegexFeaturizer
            - name: LexicalSyntacticFeaturizer
            - name: CountVectorsFeaturizer
            - name: DIETClassifier
            - name: KeywordIntentClassifier
            - name: CRFEntityExtractor
            - name: OpenNlpEntityExtractor
            - name: RegexEntityExtractor
            - name: DucklingEntityExtractor
            - name: EntitySynonymMapper
            - name: ResponseSelector
            - name: ContextualIntentClassifier
            - name: FallbackClassifier
            """;
    private static final String DATA =
            """
            nlu:
            - intent: order
              examples: |
                - I want a [large](size) pizza
                - a [small](size) pizza please
                - הזמנה [גדולה](size) בבקשה
            - intent: lonely
              examples: |
                - open the pod bay doors
            - intent: faq/hours
              examples: |
                - when do you open
                - opening hours
            - lookup: size
              examples: |
                - large
                - גדולה
            - regex: size
              examples: |
                - (.*a){20}b
            """;
    private static NluModel model;

    @BeforeAll
    static void train() {
        model = model(DATA);
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                "\n\t\u00a0\u3000",
                "?!…",
                "😀👍🏽👨‍👩‍👧",
                "\ud83d",
                "\udc00\ud83d x",
                "large \ud83d large",
                "\u0000\u0007\u001b[31m\u007f\uffff\ufeff",
                "a\u202Elarge\u202C b",
                "e\u0301\u200d\u0301".repeat(500),
                "x".repeat(100_000),
                "large ".repeat(16_667),
                "😀 large ".repeat(12_500),
                "我想要".repeat(33_333),
                "สวัสดี".repeat(16_666),
                "1".repeat(100_000),
                "one hundred ".repeat(8_333),
                "ผ\u0e48".repeat(10_000),
                "{[(".repeat(1000),
                "/order{\"size\": ",
                "/".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_has_an_answer_in_bounded_time(String text) {
        Parse parse = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(text));
        int length = text.codePointCount(0, text.length());
        assertThat(parse.text()).isEqualTo(text.startsWith("/") ? parse.text() : text);
        assertThat(parse.intent().confidence()).isBetween(0.0, 1.0);
        assertThat(parse.tokens()).allMatch(span -> span.start() <= span.end() && span.end() <= length);
        assertThat(parse.entities()).allMatch(entity -> entity.span().end() <= length);
    }

    @Test
    void places_after_an_emoji_and_in_text_from_right_to_left_count_code_points() {
        assertThat(spans("😀👍🏽 a large one")).contains(new Span(6, 11));
        assertThat(spans("אני רוצה גדולה")).contains(new Span(9, 14));
    }

    @Test
    void an_intent_with_one_example_is_learnt_word_for_word() {
        assertThat(parse("open the pod bay doors").intentName()).contains("lonely");
    }

    @Test
    void an_expression_that_backtracks_without_end_is_told_and_bounded() {
        Problems problems = new Problems();
        NluCheck.check(TrainedNlu.data(DATA, problems), problems);
        assertThat(problems.sorted()).extracting(Problem::toString).anySatisfy(told -> assertThat(told)
                .startsWith("nlu.yml:20:7: warning: The regular expression \"size\" backtracks without end."));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse("a".repeat(20_000)));
    }

    @Test
    void data_without_any_entity_or_with_one_intent_makes_a_model() {
        NluModel one = model("nlu:\n- intent: only\n  examples: |\n    - hello\n    - hi there\n");
        assertThat(one.parse("hello", ParseContext.NONE).parse().intentName()).isPresent();
        assertThat(one.parse("hello", ParseContext.NONE).parse().entities()).isEmpty();
        assertThat(model("nlu: []").parse("hello", ParseContext.NONE).parse().intentName())
                .contains("nlu_fallback");
    }

    @Test
    void contradicting_annotations_name_both_places() {
        Problems problems = new Problems();
        NluData data = TrainedNlu.data(
                "nlu:\n- intent: x\n  examples: |\n    - to [Rome](city)\n    - to [Rome](person)\n", problems);
        NluCheck.check(data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .contains(
                        "nlu.yml:5:7: warning: \"to Rome\" is annotated in two ways. The other stands at nlu.yml:4:7.");
    }

    @Test
    void a_lookup_of_200_000_lines_is_read_trained_and_searched_in_bounded_time(@TempDir Path folder)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            lines.append("street number ")
                    .append(i)
                    .append(" in town ")
                    .append(i % 977)
                    .append('\n');
        }
        Files.writeString(folder.resolve("streets.txt"), lines);
        Files.writeString(
                folder.resolve("nlu.yml"),
                DATA + "- lookup: street\n  examples: |\n    - streets.txt\n"
                        + "- intent: at\n  examples: |\n    - at [street number 1 in town 1](street)\n    - in [street number 2 in town 2](street)\n");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Problems problems = new Problems();
            NluData data =
                    TrainedNlu.section(YamlReader.ofProcess().read(folder.resolve("nlu.yml"), problems), problems);
            NluModel large = TrainedNlu.of(TrainedNlu.config(PIPELINE), data, TrainingRun.quiet(1))
                    .model();
            assertThat(large.parse("it is Street number 199999 in town 691", ParseContext.NONE)
                            .parse()
                            .entities())
                    .anyMatch(entity ->
                            entity.type().equals("street") && entity.span().equals(new Span(6, 38)));
        });
    }

    @Test
    void a_lookup_file_that_is_not_there_is_told_with_its_place(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nlu.yml"), "nlu:\n- lookup: street\n  examples: |\n    - none.txt\n");
        Problems problems = new Problems();
        TrainedNlu.section(YamlReader.ofProcess().read(folder.resolve("nlu.yml"), problems), problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("nlu.yml:4:7: warning: The lookup file \"none.txt\" doesn't exist.");
    }

    private static List<Span> spans(String text) {
        return parse(text).entities().stream().map(Entity::span).toList();
    }

    private static Parse parse(String text) {
        return model.parse(text, ParseContext.NONE).parse();
    }

    private static NluModel model(String yaml) {
        return TrainedNlu.of(TrainedNlu.config(PIPELINE), TrainedNlu.data(yaml, new Problems()), TrainingRun.quiet(1))
                .model();
    }
}
