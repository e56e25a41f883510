package org.parlance.plugin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

class SentenceEmbeddingFeaturizerTest {
    private static final Settings SETTINGS = new Settings(Map.of("alias", "meaning"));

    private final NluCatalogue catalogue = NluCatalogue.of(getClass().getClassLoader());
    private final NluComponent featurizer = factory("SentenceEmbeddingFeaturizer.v1")
            .trainer(SETTINGS)
            .train(new TrainingSet(NluData.EMPTY, Set.of(), List::of), TrainingRun.quiet(1));

    @BeforeAll
    static void natives() {
        Natives.encoder();
    }

    @Test
    void a_message_gets_a_vector_under_the_alias_and_a_blank_one_none() {
        Features features = features("where is my parcel");

        assertThat(features.origin()).isEqualTo("meaning");
        assertThat(features.sentence().size()).isEqualTo(features.size()).isEqualTo(384);
        assertThat(features("  ").sentence().size()).isZero();
    }

    @Test
    void each_token_gets_a_dense_vector_that_stands_in_its_context() {
        Features features = tokenVectors("play it \uD83D\uDE00 on saturday");

        assertThat(features.dense()).isTrue();
        assertThat(features.tokens()).hasSize(4).allSatisfy(token -> assertThat(token.size())
                .isEqualTo(384));
        assertThat(features.tokens().get(0))
                .isNotEqualTo(tokenVectors("the play on saturday").tokens().get(1));
    }

    /** None of the words that carry the meaning is in the examples. */
    @ParameterizedTest
    @CsvSource({
        "could somebody locate the shipment, track",
        "give me the cash again please, refund",
        "good evening, greet"
    })
    void a_classifier_learns_meanings_and_not_only_words(String text, String intent) {
        NluComponent classifier = classifier(List.of(
                example("where is my parcel", "track"),
                example("has my package left yet", "track"),
                example("I want my money back", "refund"),
                example("reimburse me", "refund"),
                example("hello there", "greet"),
                example("hi", "greet")));

        Message parsed = classifier.process(prepared(text), ParseContext.NONE);

        assertThat(parsed.intent().name()).contains(intent);
    }

    @Test
    void a_model_comes_back_and_refuses_another_encoder() {
        ModelFiles files = new ModelFiles();
        featurizer.save(files);
        NluComponent read = factory("SentenceEmbeddingFeaturizer.v1").load(SETTINGS, files);

        assertThat(read.process(Message.of("hello"), ParseContext.NONE).features())
                .isEqualTo(List.of(features("hello")));
        files.putJson("encoder.json", Map.of("encoder", "other", "fingerprint", "0"));
        assertThatThrownBy(() -> factory("SentenceEmbeddingFeaturizer.v1").load(SETTINGS, files))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("another sentence encoder");
    }

    private NluComponent classifier(List<Example> examples) {
        List<Message> messages = new ArrayList<>();
        examples.forEach(example -> messages.add(prepared(example.text())));
        NluData data = new NluData(examples, Map.of(), List.of(), List.of());
        return factory("SoftmaxIntentClassifier.v2")
                .trainer(new Settings(Map.of("name", "LogisticRegressionClassifier")))
                .train(new TrainingSet(data, Set.of(), () -> messages), TrainingRun.quiet(1));
    }

    @Test
    void tokens_have_no_vectors_where_nothing_is_annotated() {
        assertThat(prepared("play it").features().get(0).tokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uD83D\uDE00",
                "\u05E9\u05DC\u05D5\u05DD \u202Eabc",
                "a\u0000b\u0007",
                "\uD800 x \uDC00",
                "\u0301"
            })
    void any_text_has_vectors_as_many_as_tokens(String text) {
        assertThat(tokenVectors(text).tokens()).hasSize(tokenized(text).tokens().size());
        assertThat(tokenVectors(text.repeat(100_000)).size()).isEqualTo(384);
    }

    @Test
    void examples_are_embedded_in_their_order_on_any_number_of_threads() {
        List<Message> messages = IntStream.range(0, 200)
                .mapToObj(i -> tokenized("number " + i % 90))
                .toList();

        List<Message> two = featurizer.processAll(messages, new TrainingRun(1, 2, Progress.NONE));

        for (int i = 0; i < messages.size(); i++) {
            assertThat(two.get(i).text()).isEqualTo(messages.get(i).text());
            assertThat(two.get(i).features())
                    .isEqualTo(featurizer
                            .process(messages.get(i), ParseContext.NONE)
                            .features());
        }
    }

    private Features tokenVectors(String text) {
        Entity day = new Entity("day", new Span(0, 2), "on", Optional.empty(), Optional.empty(), Map.of());
        NluData data = new NluData(
                List.of(new Example("on", Optional.empty(), List.of(day), Map.of(), Location.NONE)),
                Map.of(),
                List.of(),
                List.of());
        NluComponent withTokens = factory("SentenceEmbeddingFeaturizer.v1")
                .trainer(SETTINGS)
                .train(new TrainingSet(data, Set.of(), List::of), TrainingRun.quiet(1));
        return withTokens.process(tokenized(text), ParseContext.NONE).features().get(0);
    }

    private Message prepared(String text) {
        return featurizer.process(tokenized(text), ParseContext.NONE);
    }

    private Message tokenized(String text) {
        Settings settings = new Settings(Map.of("name", "WhitespaceTokenizer"));
        NluComponent tokenizer = factory("WhitespaceTokenizer.v1")
                .trainer(settings)
                .train(new TrainingSet(NluData.EMPTY, Set.of(), List::of), TrainingRun.quiet(1));
        return tokenizer.process(Message.of(text), ParseContext.NONE);
    }

    private Features features(String text) {
        return featurizer
                .process(Message.of(text), ParseContext.NONE)
                .features()
                .get(0);
    }

    private NluComponentFactory factory(String name) {
        return catalogue.versioned(name).orElseThrow();
    }

    private static Example example(String text, String intent) {
        return new Example(text, Optional.of(intent), List.of(), Map.of(), Location.NONE);
    }
}
