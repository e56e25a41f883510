package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.NluData;

/** An assistant with a German and an English pipeline. */
class LanguagesTest {
    private static final String CONFIG =
            """
            language: en
            languages:
              de:
                pipeline:
                - name: WhitespaceTokenizer
                - name: DIETClassifier
                - name: FallbackClassifier
              en:
                pipeline:
                - name: UnicodeTokenizer
                - name: LogisticRegressionClassifier
                - name: RegexEntityExtractor
            """;
    private static final String DATA =
            """
            nlu:
            - intent: greet
              examples: |
                - hello
                - good morning
                - nice to meet you
                - guten Morgen
                - hallo zusammen
                - schön dich zu sehen
            - intent: order_status
              metadata: {language: en}
              examples: |
                - where is my order
                - has my parcel been sent already
                - when will the delivery arrive
            - intent: order_status
              examples: |
                - wo ist meine Bestellung
                - wurde mein Paket schon verschickt
                - wann kommt die Lieferung an
            - intent: cancel
              examples: |
                - I want to cancel the order
                - please cancel it
                - ich möchte die Bestellung stornieren
                - bitte storniere das
            """;
    private static TrainedNlu trained;

    @BeforeAll
    static void train() {
        trained = trained(CONFIG, DATA, new Problems(), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "where is my order please, order_status, en",
        "wo bleibt meine Bestellung, order_status, de",
        "hallo, greet, de",
        "hello, greet, en",
        "bitte stornieren, cancel, de",
        "can you cancel that, cancel, en"
    })
    void each_language_is_understood_by_its_pipeline(String text, String intent, String language) {
        assertThat(parse(text, ParseContext.NONE).intentName()).contains(intent);
        assertThat(votes(text, ParseContext.NONE)).startsWith("LanguageIdentifier: " + language);
        assertThat(votes(text, ParseContext.NONE))
                .contains(language.equals("de") ? "DIETClassifier" : "LogisticRegressionClassifier");
    }

    @Test
    void what_is_known_beforehand_counts_first() {
        assertThat(votes("ok", known("de-AT"))).startsWith("LanguageIdentifier: de");
        assertThat(votes("wo ist meine Bestellung", known("en"))).startsWith("LanguageIdentifier: en");
    }

    @Test
    void an_unclear_message_is_in_the_language_of_those_before() {
        Parse before = parse("ich möchte die Schuhe zurückgeben", ParseContext.NONE);
        ParseContext german = new ParseContext(Optional.empty(), Optional.empty(), Map.of(), List.of(before));
        assertThat(votes("ok", german)).startsWith("LanguageIdentifier: de");
        assertThat(votes("where is my order now", german)).startsWith("LanguageIdentifier: en");
    }

    @Test
    void an_unknown_language_is_not_understood_unless_there_is_a_default_pipeline() {
        String french = "je voudrais annuler ma commande parce qu'elle est arrivée trop tard";
        assertThat(parse(french, ParseContext.NONE).intentName()).contains("nlu_fallback");
        assertThat(parse(french, ParseContext.NONE).intent().confidence()).isEqualTo(1);
        assertThat(votes(french, ParseContext.NONE))
                .isEqualTo("LanguageIdentifier: fr, which is none of en, de; languages: no pipeline understands fr");
        assertThat(parse("ok", known("fr")).intentName()).contains("nlu_fallback");

        NluModel any = trained(CONFIG + "pipeline: [{name: KeywordIntentClassifier}]", DATA, new Problems(), 1)
                .model();
        assertThat(any.parse("je dis hello, merci beaucoup à vous tous mes amis", known("fr"))
                        .parse()
                        .intentName())
                .contains("greet");
    }

    @Test
    void training_says_how_many_examples_each_language_has() {
        Problems problems = new Problems();
        trained(
                CONFIG,
                DATA + "- intent: cancel\n  metadata: {language: fr}\n  examples: |\n    - annuler\n",
                problems,
                1);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        told -> assertThat(told)
                                .startsWith(
                                        "nlu.yml:30:7: warning: The metadata of this example says \"language: fr\", but config.yml"
                                                + " has only de, en. No language's pipeline learns from it."),
                        told -> assertThat(told)
                                .isEqualTo("note: The examples by language: 8 de, 8 en."
                                        + " Metadata says it of 4, of 13 it was detected."));
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_a_loaded_model_answers_the_same() {
        TrainedNlu other = trained(CONFIG, DATA, new Problems(), 2);
        other.saved().forEach((node, files) -> files.names().forEach(name -> assertThat(files.bytes(name))
                .as(node + "/" + name)
                .isEqualTo(trained.saved().get(node).bytes(name))));
        assertThat(trained.saved()).containsKeys("nlu.00.LanguageIdentifier", "nlu.de.01.DIETClassifier");
        for (String text : List.of("hallo", "where is my order", "")) {
            assertThat(trained.reloaded().parse(text, ParseContext.NONE))
                    .isEqualTo(trained.model().parse(text, ParseContext.NONE));
        }
    }

    private static ParseContext known(String language) {
        return new ParseContext(Optional.of(language), Optional.empty(), Map.of(), List.of());
    }

    private static Parse parse(String text, ParseContext context) {
        return trained.model().parse(text, context).parse();
    }

    private static String votes(String text, ParseContext context) {
        return String.join(
                "; ",
                trained.model().parse(text, context).evidence().votes().stream()
                        .map(vote -> vote.component() + ": " + vote.finding())
                        .toList());
    }

    private static TrainedNlu trained(String config, String yaml, Problems problems, int threads) {
        AssistantConfig read = new ConfigReader(YamlReader.ofProcess()).read("config.yml", config, problems);
        NluData data = TrainedNlu.data(yaml, problems);
        return TrainedNlu.of(new NluInput(read, data, Set.of()), new TrainingRun(7, threads, Progress.NONE), problems);
    }
}
