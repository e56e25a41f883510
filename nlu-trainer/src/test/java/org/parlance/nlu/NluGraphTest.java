package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.graph.Leaf;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.language.LanguageCheck;

class NluGraphTest {
    @Test
    void each_component_is_a_node_that_needs_what_it_learns_from() {
        NluGraph graph = graph(
                "[{name: WhitespaceTokenizer}, {name: CountVectorsFeaturizer}, {name: DIETClassifier, epochs: 3},"
                        + " {name: RegexEntityExtractor}, {name: FallbackClassifier}]",
                NluData.EMPTY,
                new Problems());
        assertThat(graph.steps())
                .extracting(step -> step.node().name() + " " + step.node().component() + " "
                        + step.node().needs())
                .containsExactly(
                        "nlu.00.WhitespaceTokenizer WhitespaceTokenizer.v1 []",
                        "nlu.01.CountVectorsFeaturizer CountVectorsFeaturizer.v1 [nlu.00.WhitespaceTokenizer, data.nlu]",
                        "nlu.02.DIETClassifier JointClassifier.v2 [nlu.00.WhitespaceTokenizer, nlu.01.CountVectorsFeaturizer, data.nlu]",
                        "nlu.03.RegexEntityExtractor RegexEntityExtractor.v1 [nlu.00.WhitespaceTokenizer, nlu.01.CountVectorsFeaturizer, data.nlu, data.entities]",
                        "nlu.04.FallbackClassifier FallbackClassifier.v1 []");
        assertThat(graph.steps().get(2).node().settings().values()).doesNotContainKey("epochs");
    }

    @Test
    void the_data_decides_the_leaves() {
        Leaf empty = graph("[]", NluData.EMPTY, new Problems()).leaves().get(0);
        NluData data = TrainedNlu.data("nlu:\n- intent: x\n  examples: |\n    - a\n", new Problems());
        assertThat(graph("[]", data, new Problems()).leaves().get(0)).isNotEqualTo(empty);
        assertThat(empty.name()).isEqualTo("data.nlu");
    }

    @Test
    void whatever_is_wrong_with_a_pipeline_is_told_together() {
        Problems problems = new Problems();
        graph(
                """
                - name: WhitespaceTokenizer
                - name: JiebaTokenizer
                - name: SpacyNLP
                  model: en_core_web_md
                - name: FallbackClassifier
                - name: DIETClassifer
                - name: my_pkg.sentiment.SentimentAnalyzer
                - name: DIETClassifier
                  epochs: 100
                  epoch: 100
                  constrain_similarities: true
                - name: RegexMessageHandler
                """,
                NluData.EMPTY,
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        told -> assertThat(told)
                                .startsWith(
                                        "config.yml:2:3: warning: JiebaTokenizer is not available here. In its place: the UnicodeTokenizer"),
                        told -> assertThat(told).startsWith("config.yml:2:3: error: A pipeline has one tokenizer"),
                        told -> assertThat(told).startsWith("config.yml:3:3: warning: SpacyNLP is not available here."),
                        told -> assertThat(told)
                                .startsWith("config.yml:5:3: error: The FallbackClassifier needs an intent classifier"),
                        told -> assertThat(told)
                                .startsWith("config.yml:6:9: error: There is no pipeline component \"DIETClassifer\".")
                                .endsWith("Maybe you meant \"DIETClassifier\"."),
                        told -> assertThat(told)
                                .startsWith(
                                        "config.yml:7:9: error: \"my_pkg.sentiment.SentimentAnalyzer\" is a Python class path.")
                                .contains("a Java component in a jar"),
                        told -> assertThat(told)
                                .startsWith(
                                        "config.yml:10:3: warning: The key \"epoch\" is not known in DIETClassifier."),
                        told -> assertThat(told)
                                .isEqualTo(
                                        "note: These have no effect here: DIETClassifier (constrain_similarities, epochs)."));
    }

    @Test
    void settings_that_can_not_be_meant_are_told() {
        Problems problems = new Problems();
        graph(
                """
                - name: WhitespaceTokenizer
                  token_pattern: '(('
                - name: CountVectorsFeaturizer
                  analyzer: chars
                  min_ngram: 4
                  max_ngram: 2
                - name: OpenNlpEntityExtractor
                  iterations: 0
                - name: DIETClassifier
                - name: ResponseSelector
                  retrieval_intent: fax
                - name: FallbackClassifier
                  threshold: 70
                """,
                TrainedNlu.data(
                        "nlu:\n- intent: faq/a\n  examples: |\n    - a [b](c)\n- intent: x\n  examples: |\n    - d\n",
                        new Problems()),
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told).contains("error: The \"token_pattern\" is not a valid"),
                        told -> assertThat(told)
                                .contains("error: \"analyzer\" of CountVectorsFeaturizer must be word, char"),
                        told -> assertThat(told)
                                .contains("error: \"max_ngram\" of CountVectorsFeaturizer must be at least"),
                        told -> assertThat(told)
                                .contains("\"iterations\" of OpenNlpEntityExtractor should be at least 1"),
                        told -> assertThat(told)
                                .contains("\"fax\" has no examples.")
                                .contains("\"faq\""),
                        told -> assertThat(told)
                                .contains("\"threshold\" of FallbackClassifier should be between 0 and 1, but is 70."));
    }

    @Test
    void an_annotation_within_a_word_is_told() {
        Problems problems = new Problems();
        NluData data =
                TrainedNlu.data("nlu:\n- intent: x\n  examples: |\n    - [Ber](city)lin\n    - [big] room\n", problems);
        graph("[{name: WhitespaceTokenizer}, {name: KeywordIntentClassifier}]", data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "nlu.yml:4:7: warning: The annotation of \"Ber\" as \"city\" begins or ends within a token.");
    }

    @Test
    void a_featurizer_that_is_not_there_is_told_once() {
        Problems problems = new Problems();
        graph(
                """
                - name: WhitespaceTokenizer
                - name: RegexFeaturizer
                  alias: patterns
                - name: CountVectorsFeaturizer
                - name: SpacyFeaturizer
                  alias: spacy
                - name: DIETClassifier
                  featurizers: [paterns, patterns, spacy, CountVectorsFeaturizer]
                - name: LexicalSyntacticFeaturizer
                  alias: late
                - name: CountVectorsFeaturizer
                  alias: patterns
                - name: ResponseSelector
                  featurizers: nope
                - name: LogisticRegressionClassifier
                  featurizers:
                  - late
                - name: SklearnIntentClassifier
                  featurizers: []
                """,
                NluData.EMPTY,
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .filteredOn(told -> !told.contains("SpacyFeaturizer"))
                .containsExactly(
                        "config.yml:8:17: warning: No featurizer before DIETClassifier has the alias \"paterns\"."
                                + " It gets no features from there. Maybe you meant \"patterns\".",
                        "config.yml:8:43: warning: No featurizer before DIETClassifier has the alias"
                                + " \"CountVectorsFeaturizer\". It gets no features from there."
                                + " Maybe \"alias: CountVectorsFeaturizer\" is missing at the featurizer.",
                        "config.yml:12:10: error: Two featurizers have the alias \"patterns\"."
                                + " Their features can't be told apart.",
                        "config.yml:14:16: warning: No featurizer before ResponseSelector has the alias \"nope\"."
                                + " It gets no features from there. Maybe one of these was meant: late, patterns, spacy.");
    }

    @Test
    void one_that_comes_too_late_is_told() {
        Problems problems = new Problems();
        graph(
                """
                - name: KeywordIntentClassifier
                - name: DIETClassifier
                  featurizers: late
                - name: WhitespaceTokenizer
                - name: RegexFeaturizer
                  alias: late
                """,
                NluData.EMPTY,
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "config.yml:2:3: error: DIETClassifier stands before the tokenizer. It sees the tokens that the"
                                + " tokenizer makes. Maybe the tokenizer should come first.",
                        "config.yml:3:16: warning: No featurizer before DIETClassifier has the alias \"late\"."
                                + " The one of that name comes after it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{name: WhitespaceTokenizer}]",
                "[{name: WhitespaceTokenizer}, {name: CountVectorsFeaturizer}, {name: EntitySynonymMapper}]",
                "[{name: WhitespaceTokenizer}, {name: RegexFeaturizer}]"
            })
    void a_pipeline_that_understands_nothing_is_told(String pipeline) {
        Problems problems = new Problems();
        graph(pipeline, NluData.EMPTY, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("config.yml:1:2: warning: No component of this pipeline finds an intent or an entity."
                        + " Nothing that anybody writes is understood. Maybe DIETClassifier is missing.");
    }

    @Test
    void a_component_that_may_learn_nothing_is_told() {
        Problems problems = new Problems();
        graph(
                "[{name: DIETClassifier, intent_classification: false, entity_recognition: false},"
                        + " {name: DucklingEntityExtractor}]",
                NluData.EMPTY,
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("config.yml:1:2: warning: DIETClassifier learns nothing."
                        + " Both \"intent_classification\" and \"entity_recognition\" are false.");
    }

    @Test
    void a_dimension_that_nothing_finds_is_told() {
        String dimensions = "dimensions: [number, distanc, time-grain]}]";
        Problems problems = new Problems();
        graph("[{name: DucklingEntityExtractor, " + dimensions, NluData.EMPTY, problems);
        assertThat(problems.sorted())
                .extracting(Problem::what)
                .containsExactly(
                        "Duckling has no dimension \"distanc\".", "Only a Duckling server finds \"time-grain\".");
        Problems served = new Problems();
        graph("[{name: DucklingEntityExtractor, url: http://duckling:8000, " + dimensions, NluData.EMPTY, served);
        assertThat(served.sorted()).hasSize(1);
    }

    @Test
    void an_only_intent_is_told_where_it_is_learnt() {
        String yaml = "nlu:\n- intent: greet\n  examples: |\n    - hi\n    - hello\n";
        NluData data = TrainedNlu.data(yaml, new Problems());
        Problems problems = new Problems();
        graph("[{name: DIETClassifier}, {name: FallbackClassifier}]", data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("nlu.yml:4:7: warning: \"greet\" is the only intent with examples."
                        + " Every message is understood as it with confidence 1, so the FallbackClassifier never fires."
                        + " Maybe another intent should hold what people say besides.");
        Problems keywords = new Problems();
        graph("[{name: KeywordIntentClassifier}]", data, keywords);
        assertThat(keywords.sorted()).isEmpty();
    }

    @Test
    void metadata_with_a_language_that_is_not_spoken_is_told_once() {
        NluData data = TrainedNlu.data(
                """
                nlu:
                - intent: greet
                  metadata: {language: fr}
                  examples: |
                    - bonjour
                    - salut
                - intent: bye
                  examples:
                  - text: adieu
                    metadata: {language: French}
                  - text: bye
                    metadata: {language: en-GB}
                """,
                new Problems());
        Problems problems = new Problems();
        graph("[{name: DIETClassifier}]", data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "nlu.yml:5:7: warning: The metadata of 2 examples says \"language: fr\", but config.yml has only"
                                + " en. The pipeline learns from it all the same.",
                        "nlu.yml:9:11: warning: The metadata of this example says \"language: french\", which is no"
                                + " language. Languages are named by the two letters of ISO 639-1, as de or en."
                                + " The pipeline learns from it all the same.");
    }

    @Test
    void data_in_another_language_than_config_says_is_told() {
        StringBuilder yaml = new StringBuilder("nlu:\n- intent: x\n  examples: |\n");
        for (int i = 0; i < 30; i++) {
            yaml.append("    - Ich möchte bitte die Bestellung Nummer ")
                    .append(i)
                    .append(" zurückgeben, weil sie beschädigt ist\n");
        }
        Problems problems = new Problems();
        LanguageCheck.check(TrainedNlu.data(yaml.toString(), problems), AssistantConfig.DEFAULT, problems);
        assertThat(problems.sorted())
                .extracting(Problem::what)
                .containsExactly("The training data looks like \"de\", but config.yml says \"language: en\".");
    }

    @Test
    void several_languages_are_told_apart_when_parsing() {
        AssistantConfig one = TrainedNlu.config("[{name: WhitespaceTokenizer}]");
        AssistantConfig two = new AssistantConfig(
                "en",
                List.of("en", "de"),
                List.of(),
                one.assistantId(),
                one.pipeline(),
                one.policies(),
                one.compatibility(),
                List.of());
        NluModel model = TrainedNlu.of(two, NluData.EMPTY, TrainingRun.quiet(1)).model();
        assertThat(model.parse("Wo ist meine Bestellung geblieben?", ParseContext.NONE)
                        .evidence()
                        .votes())
                .extracting(vote -> vote.finding())
                .containsExactly("de");
    }

    private static NluGraph graph(String pipeline, NluData data, Problems problems) {
        AssistantConfig config = TrainedNlu.config(pipeline);
        return NluGraph.of(new NluInput(config, data, Set.of()), NluCatalogue.standard(), problems);
    }
}
