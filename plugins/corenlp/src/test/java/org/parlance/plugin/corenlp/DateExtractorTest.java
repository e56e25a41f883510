package org.parlance.plugin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;

class DateExtractorTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-04-30T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "see you tomorrow at 7pm, time, 2026-05-01T19:00:00.000+00:00",
        "on the 3rd of May 2026 please, time, 2026-05-03T00:00:00.000+00:00",
        "it takes 20 minutes, duration, 20"
    })
    void english_times_are_found(String text, String type, String value) {
        assumeTrue(SuTime.hasRules(), "SUTime's rules are not here: build with -Pcorenlp-models");

        Message message = extractor().process(Message.of(text), ParseContext.NONE);

        assertThat(message.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(type);
            assertThat(entity.value()).hasToString(value);
        });
    }

    @Test
    void places_count_code_points() {
        assumeTrue(SuTime.hasRules(), "SUTime's rules are not here: build with -Pcorenlp-models");

        Message message = extractor().process(Message.of("😀 on 2026-05-03"), ParseContext.NONE);

        assertThat(message.entities()).extracting(Entity::span).containsExactly(new Span(5, 15));
    }

    @Test
    void absent_rules_are_a_problem_that_says_how_to_get_them() {
        assumeFalse(SuTime.hasRules(), "SUTime's rules are here");

        assertThatThrownBy(
                        () -> new DateExtractorFactory().load(Settings.NONE, new org.parlance.core.train.ModelFiles()))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("-Pcorenlp-models");
    }

    private static DateExtractor extractor() {
        return new DateExtractor(new Settings(Map.of("timezone", "UTC")), SuTime.load(), NOON);
    }
}
