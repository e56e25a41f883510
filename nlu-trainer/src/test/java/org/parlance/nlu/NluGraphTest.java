package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
                TrainedNlu.data("nlu:\n- intent: faq/a\n  examples: |\n    - a [b](c)\n", new Problems()),
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
        graph("[{name: WhitespaceTokenizer}]", data, problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "nlu.yml:4:7: warning: The annotation of \"Ber\" as \"city\" begins or ends within a token.");
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
