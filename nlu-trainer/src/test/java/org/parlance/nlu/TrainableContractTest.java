package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.NluData;

/** What every pipeline component must keep: saved and loaded it says the same, and one seed gives the same bytes. */
class TrainableContractTest {
    private static final String DATA =
            """
            nlu:
            - intent: greet
              examples: |
                - hello
                - good morning
                - hi there
            - intent: fly
              examples: |
                - fly from [Rome]{"entity": "city", "role": "from"} to [NYC]{"entity": "city", "role": "to", "value": "New York"}
                - I want to go to [Paris]{"entity": "city", "role": "to"}
                - a flight to [Berlin]{"entity": "city", "role": "to"} please
                - from [Oslo]{"entity": "city", "role": "from"} please
            - intent: faq/hours
              examples: |
                - when do you open
                - opening hours
            - intent: faq/place
              examples: |
                - where are you
                - your address please
            - intent: goodbye
              examples: |
                - bye
                - see you later
                - good night
            - intent: affirm
              examples: |
                - yes
                - of course
                - that sounds good
                - correct
                - indeed
            - regex: zip
              examples: |
                - \\d{5}
            - lookup: city
              examples: |
                - Rome
                - San Francisco
            - synonym: New York
              examples: |
                - big apple
            """;
    private static final List<String> TEXTS = List.of(
            "hello there",
            "from Rome to Paris",
            "opening hours please",
            "San Francisco 94103",
            "😀 to Oslo",
            "",
            "qwertz");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{name: DIETClassifier}]",
                "[{name: LogisticRegressionClassifier}, {name: FallbackClassifier}]",
                "[{name: RegexFeaturizer}, {name: LexicalSyntacticFeaturizer}, {name: CRFEntityExtractor}]",
                "[{name: CountVectorsFeaturizer, analyzer: char_wb, max_ngram: 3}, {name: SklearnIntentClassifier}]",
                "[{name: CountVectorsFeaturizer, OOV_token: oov, min_df: 2}, {name: MitieIntentClassifier}]",
                "[{name: KeywordIntentClassifier}, {name: ContextualIntentClassifier}]",
                "[{name: UnicodeTokenizer}, {name: DIETClassifier, entity_recognition: false}]",
                "[{name: RegexEntityExtractor}, {name: EntitySynonymMapper}]",
                "[{name: OpenNlpEntityExtractor, iterations: 20}]",
                "[{name: ResponseSelector, retrieval_intent: faq}, {name: ResponseSelector}]",
                "[{name: DucklingEntityExtractor, dimensions: [number]}]"
            })
    void trained_once_it_says_the_same_ever_after(String pipeline) {
        TrainedNlu first = train(pipeline, 1);
        TrainedNlu second = train(pipeline, 2);

        assertThat(bytes(second)).as("two threads, same bytes").isEqualTo(bytes(first));
        assertThat(answers(first.reloaded())).as("loaded").isEqualTo(answers(first.model()));
        assertThat(answers(first.model())).hasSize(TEXTS.size());
    }

    private static TrainedNlu train(String pipeline, int threads) {
        Problems problems = new Problems();
        NluData data = TrainedNlu.data(DATA, problems);
        assertThat(problems.isEmpty()).isTrue();
        return TrainedNlu.of(TrainedNlu.config(pipeline), data, new TrainingRun(7, threads, Progress.NONE));
    }

    private static Map<String, Map<String, List<Byte>>> bytes(TrainedNlu trained) {
        Map<String, Map<String, List<Byte>>> all = new TreeMap<>();
        trained.saved().forEach((node, files) -> all.put(node, bytes(files)));
        return all;
    }

    private static Map<String, List<Byte>> bytes(ModelFiles files) {
        Map<String, List<Byte>> all = new TreeMap<>();
        for (String name : files.names()) {
            List<Byte> bytes = new java.util.ArrayList<>();
            for (byte b : files.bytes(name)) {
                bytes.add(b);
            }
            all.put(name, bytes);
        }
        return all;
    }

    private static Map<String, Object> answers(Understanding model) {
        Map<String, Object> answers = new LinkedHashMap<>();
        TEXTS.forEach(text -> answers.put(text, model.parse(text, ParseContext.NONE)));
        return answers;
    }
}
