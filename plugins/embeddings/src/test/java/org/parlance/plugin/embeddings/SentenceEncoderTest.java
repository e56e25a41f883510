package org.parlance.plugin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEncoderTest {
    private final SentenceEncoder encoder = SentenceEncoder.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    where is my parcel           | I want to track my package       | what time do you open
                    I'd like my money back       | can you give me a refund         | I moved to a new address
                    talk to a human              | connect me to a real person      | what colours does it come in
                    which hours are you open     | when does the shop close today   | cancel my order
                    """)
    void paraphrases_are_nearer_than_what_is_unrelated(String text, String paraphrase, String unrelated) {
        float[] vector = encoder.encode(text);

        assertThat(cosine(vector, encoder.encode(paraphrase)))
                .isGreaterThan(cosine(vector, encoder.encode(unrelated)) + 0.2);
    }

    @Test
    void vectors_have_length_one() {
        float[] vector = encoder.encode("hello");

        assertThat(vector).hasSize(384);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_text_has_the_same_bytes_alone_again_and_in_company() {
        List<String> texts = List.of("hello", "I want to return a much too large red coat that I bought last week", "");

        List<float[]> together = encoder.encode(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).containsExactly(encoder.encode(texts.get(i)));
        }
    }

    @Test
    void the_fingerprint_says_which_weights_and_vocabulary_these_are() {
        assertThat(encoder.fingerprint()).isEqualTo("6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8");
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
