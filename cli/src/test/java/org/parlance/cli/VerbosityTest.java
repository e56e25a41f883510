package org.parlance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbosityTest {
    @ParameterizedTest
    @CsvSource({"train, --quiet", "train, -vv", "shell, --debug", "test, -v", "run, --verbose"})
    void each_verb_takes_rasas_words_for_how_much_is_logged(String verb, String word) {
        assertThat(Ran.verb(verb, word, "--help").code()).isZero();
    }
}
