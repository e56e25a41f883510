package org.parlance.plugin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
    private static WordPiece tokenizer;

    @BeforeAll
    static void read() throws IOException {
        tokenizer = WordPiece.read(EncoderFiles.read().tokenizerJson());
    }

    /** The ids are those of Hugging Face's tokenizers 0.23.3 with the same file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Hello, World!                  | 101 7592 1010 2088 999 102
                    I'd like café au lait.         | 101 1045 1005 1040 2066 7668 8740 21110 2102 1012 102
                    unaffable embeddings           | 101 14477 20961 3468 7861 8270 4667 2015 102
                    I love 東京 😀                  | 101 1045 2293 1879 1755 100 102
                    $9.99 (approx.) e-mail: a@b.co | 101 1002 1023 1012 5585 1006 22480 1012 1007 1041 1011 5653 1024 1037 1030 1038 1012 2522 102
                    İstanbul ΣΊΣΥΦΟΣ ß             | 101 9960 1173 18199 29733 29735 29736 29730 29733 1096 102
                    straße résumé naïve            | 101 2358 27807 13746 15743 102
                    ½ cup — “quoted” …             | 101 1092 2452 1517 1523 9339 1524 1529 102
                    """)
    void texts_become_the_ids_that_the_model_learnt(String text, String ids) {
        assertThat(ids(text)).isEqualTo(ids);
    }

    @Test
    void invisible_characters_are_dropped_and_wide_spaces_part_words() {
        assertThat(ids("\u200bzero\u00a0width\ttab")).isEqualTo("101 5717 9381 21628 102");
    }

    @Test
    void nothing_is_only_begin_and_end() {
        assertThat(ids("")).isEqualTo("101 102");
    }

    @Test
    void a_word_without_pieces_or_of_more_than_a_hundred_letters_is_unknown() {
        assertThat(ids("a" + "b".repeat(100))).isEqualTo("101 100 102");
        assertThat(tokenizer.encode("b".repeat(100)).ids()).hasSizeGreaterThan(3);
    }

    @Test
    void each_piece_says_where_in_the_text_it_stands_in_code_points() {
        Pieces pieces = tokenizer.encode("\uD83D\uDE00 I\u0301 \u0000like\u200b \uD800embeddings, \uAC00!");

        assertThat(stretches(pieces)).isEqualTo("0-0 0-1 2-3 6-10 13-15 15-18 18-22 22-23 23-24 25-26 25-26 26-27 0-0");
    }

    @Test
    void a_long_text_is_cut_to_what_the_model_takes() {
        long[] ids = tokenizer.encode("well ".repeat(1000)).ids();

        assertThat(ids).hasSize(128).endsWith(2092, 102);
    }

    @Test
    void names_of_special_tokens_are_plain_text() {
        assertThat(ids("[MASK]")).isEqualTo("101 1031 7308 1033 102");
    }

    @Test
    void another_kind_of_tokenizer_is_refused() {
        byte[] other = "{\"model\": {\"type\": \"BPE\"}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> WordPiece.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("WordPiece");
    }

    private static String stretches(Pieces pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> pieces.starts()[i] + "-" + pieces.ends()[i])
                .collect(Collectors.joining(" "));
    }

    private static String ids(String text) {
        return Arrays.stream(tokenizer.encode(text).ids())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }
}
