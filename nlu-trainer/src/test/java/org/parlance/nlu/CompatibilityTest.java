package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.Compatibility;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.NluData;

/** What {@code compatibility: rasa-3.6} changes in the understanding: each defect with the switch, and what is right without it. */
class CompatibilityTest {
    private static final String PIPELINE =
            """
            - name: WhitespaceTokenizer
            - name: KeywordIntentClassifier
            - name: RegexEntityExtractor
            - name: RegexEntityExtractor
              case_sensitive: true
            """;
    private static final String DATA =
            """
            nlu:
            - intent: order
              examples: |
                - a [large](size) one
            - regex: size
              examples: |
                - large|small
            - regex: zip
              examples: |
                - [0-9]{5}
            """;

    @Test
    void words_in_scripts_without_spaces_are_words_and_in_rasa_an_emoji() {
        assertThat(parse("日本語 pizza", Compatibility.NONE).tokens())
                .containsExactly(new Span(0, 1), new Span(1, 2), new Span(2, 3), new Span(4, 9));
        assertThat(parse("日本語 pizza", Compatibility.RASA_3_6).tokens()).containsExactly(new Span(4, 9));
    }

    @Test
    void an_entity_that_two_extractors_find_counts_once_and_in_rasa_twice() {
        assertThat(types(parse("a small one", Compatibility.NONE))).containsExactly("size");
        assertThat(types(parse("a small one", Compatibility.RASA_3_6))).containsExactly("size", "size");
    }

    @Test
    void a_pattern_of_an_entity_of_the_domain_is_enough_and_in_rasa_needs_an_annotation() {
        assertThat(types(parse("to 12345", Compatibility.NONE))).containsExactly("zip");
        assertThat(types(parse("to 12345", Compatibility.RASA_3_6))).isEmpty();
    }

    private static List<String> types(Parse parse) {
        return parse.entities().stream().map(Entity::type).toList();
    }

    private static Parse parse(String text, Compatibility compatibility) {
        AssistantConfig config = new AssistantConfig(
                "en", Optional.empty(), TrainedNlu.config(PIPELINE).pipeline(), Optional.empty(), compatibility);
        NluData data = TrainedNlu.data(DATA, new Problems());
        return TrainedNlu.of(new NluInput(config, data, Set.of("size", "zip")), TrainingRun.quiet(1))
                .model(compatibility)
                .parse(text, ParseContext.NONE)
                .parse();
    }
}
