package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understood;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.NluData;

/** The sample assistant's understanding, which here also looks at what was said before. */
class ContextTest {
    private static final String PIPELINE =
            """
            - name: WhitespaceTokenizer
            - name: RegexFeaturizer
            - name: LexicalSyntacticFeaturizer
            - name: DIETClassifier
            - name: RegexEntityExtractor
            - name: EntitySynonymMapper
            - name: DucklingEntityExtractor
              dimensions: [time]
            - name: ContextualIntentClassifier
            - name: FallbackClassifier
              threshold: 0.4
            """;
    private static NluModel model;

    @BeforeAll
    static void train() {
        NluData data = sample();
        model = TrainedNlu.of(TrainedNlu.config(PIPELINE), data, TrainingRun.quiet(1))
                .model();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and the wool rug?",
                "what about the glass carafe",
                "the felt slippers?",
                "und die stone mugs",
                "walnut clock"
            })
    void what_only_names_another_product_is_the_same_request(String text) {
        Understood understood = model.parse(text, after("do you have the oak lamp?"));
        assertThat(understood.parse().intentName()).contains("check_stock");
    }

    @Test
    void the_votes_say_why() {
        assertThat(model.parse("walnut clock", after("I want to return the oak lamp", "start_return"))
                        .evidence()
                        .votes())
                .anySatisfy(vote -> {
                    assertThat(vote.component()).isEqualTo("ContextualIntentClassifier");
                    assertThat(vote.finding()).startsWith("start_return goes on: check_stock alone says 0.");
                    assertThat(vote.finding()).endsWith(", and it takes product");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "I want to return the oak lamp", "thank you", "where is my order", "redeem LEAF15"})
    void a_request_of_its_own_stays_what_it_is(String text) {
        assertThat(model.parse(text, after("do you have the oak lamp?")).parse().intentName())
                .isEqualTo(model.parse(text, ParseContext.NONE).parse().intentName());
    }

    @Test
    void an_entity_that_the_last_request_does_not_take_changes_nothing() {
        for (String text : List.of("anna.berg@example.org", "and tomorrow?")) {
            assertThat(model.parse(text, after("do you have the oak lamp?"))
                            .parse()
                            .intentName())
                    .isEqualTo(model.parse(text, ParseContext.NONE).parse().intentName());
        }
    }

    @Test
    void an_entity_of_the_last_message_is_taken_though_nobody_annotated_it() {
        ParseContext dated = after("will the oak lamp be available tomorrow?");
        assertThat(model.parse("and on Friday?", dated).parse().intentName()).contains("check_stock");
    }

    @Test
    void nothing_goes_on_without_anything_before_nor_within_a_form() {
        ParseContext before = after("do you have the oak lamp?");
        ParseContext form = new ParseContext(Optional.empty(), Optional.of("address_form"), Map.of(), before.earlier());
        for (ParseContext context : List.of(ParseContext.NONE, form)) {
            assertThat(model.parse("and the wool rug?", context).evidence().votes())
                    .noneMatch(vote -> vote.component().equals("ContextualIntentClassifier"));
        }
    }

    private static ParseContext after(String text) {
        return after(text, "check_stock");
    }

    private static ParseContext after(String text, String intent) {
        Parse before = model.parse(text, ParseContext.NONE).parse();
        assertThat(before.intentName()).contains(intent);
        return new ParseContext(Optional.empty(), Optional.empty(), Map.of(), List.of(before));
    }

    private static NluData sample() {
        YamlReader yaml = YamlReader.ofProcess();
        try (Stream<Path> files = Files.list(Path.of("../data/training/data/nlu"))) {
            return NluData.merged(files.sorted()
                    .map(file -> TrainedNlu.section(yaml.read(file, new Problems()), new Problems()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
