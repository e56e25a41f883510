package org.parlance.policy.draw.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void chinese_letters_take_the_room_of_two_and_accents_none() {
        double one = Lettering.width("a", 10);

        assertThat(Lettering.width("你好", 10)).isEqualTo(4 * one);
        assertThat(Lettering.width("e\u0301", 10)).isEqualTo(one);
    }

    @Test
    void long_texts_are_cut_with_a_sign_that_they_were() {
        assertThat(Lettering.shortened("x".repeat(500))).hasSize(38).endsWith("…");
        assertThat(Lettering.shortened("好".repeat(500)).codePointCount(0, 19)).isLessThanOrEqualTo(19);
        assertThat(Lettering.shortened("one\n two")).isEqualTo("one two");
    }
}
