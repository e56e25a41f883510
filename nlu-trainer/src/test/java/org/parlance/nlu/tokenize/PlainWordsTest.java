package org.parlance.nlu.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    private static final String[] LETTERS = {
        "ab1_ '", "a1 .'-", "a9'%$( ", "x5#@& !?\"", "abcz 019.,'\"%<>^`{|}\\()-+*/:;=~\t\n"
    };

    private final WhitespaceWords words = new WhitespaceWords(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!",
                "don't (do) that!",
                "a.'b",
                "-5 (-5 \"9 ''9 x''9 a''5",
                "10%er 10%%x",
                "mail a@b.co or http://x.y/z?q=1#f.",
                "$9.99, $ab; #tag @me & you",
                "foo - -5 -- bar"
            })
    void finds_what_the_expressions_find(String text) {
        assertThat(PlainWords.fits(text)).isTrue();
        assertThat(PlainWords.of(text)).isEqualTo(words.matched(text));
    }

    @Test
    void finds_what_the_expressions_find_in_random_texts() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String letters = LETTERS[i % LETTERS.length];
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(PlainWords.of(text.toString())).as(text.toString()).isEqualTo(words.matched(text.toString()));
        }
    }

    @Test
    void other_letters_do_not_fit() {
        assertThat(PlainWords.fits("caf\u00E9")).isFalse();
        assertThat(PlainWords.fits("a\u0000b")).isFalse();
    }
}
