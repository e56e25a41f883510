package org.parlance.plugin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.message.Span;
import org.parlance.nlu.math.SparseVector;

class SentenceEncoderTest {
    private final SentenceEncoder encoder = Natives.encoder();

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
        float[] vector = sentence(text);

        assertThat(cosine(vector, sentence(paraphrase))).isGreaterThan(cosine(vector, sentence(unrelated)) + 0.2);
    }

    /**
     * Release 1.29.0 of the ONNX runtime sends what is done with it to its maker; to name the program it reads the command line, with
     * a regular expression that overflows the stack from 3,981 bytes on (a stack of 1 MB).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib"
            })
    void the_runtime_knows_no_address_to_report_to_and_reads_no_command_line(String library) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("native/" + library)) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(content.contains("events.data.microsoft.com")).isFalse();
            assertThat(content.contains("/proc/self/cmdline")).isFalse();
        }
    }

    @Test
    void vectors_have_length_one() {
        float[] vector = sentence("hello");

        assertThat(vector).hasSize(384);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_text_has_the_same_bytes_on_any_number_of_threads() {
        List<String> texts =
                List.of("hello", "I want to return a much too large red coat that I bought last week", "no");
        List<float[]> alone = texts.stream().map(this::sentence).toList();

        List<float[]> together = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> sentence(texts.get(i % 3)))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i % 3));
        }
    }

    @Test
    void a_token_s_vector_depends_on_its_meaning_in_the_text() {
        float[] city = token("book a table in paris", 16, 21);
        float[] otherCity = token("reserve a table in rome", 19, 23);
        float[] furniture = token("reserve a table in rome", 10, 15);

        assertThat(city).hasSize(384);
        assertThat(similarity(city, otherCity)).isGreaterThan(similarity(city, furniture) + 0.1);
    }

    @Test
    void a_token_is_the_mean_of_its_pieces_and_one_that_is_cut_off_has_no_vector() {
        TokenVectors parts = encoder.encode(
                        "embeddings", List.of(new Span(0, 2), new Span(2, 5), new Span(5, 9), new Span(9, 10)))
                .tokens();
        float[] whole = token("embeddings", 0, 10);

        for (int place = 0; place < whole.length; place++) {
            int at = place;
            double mean = parts.stream()
                    .mapToDouble(part -> part.values()[at])
                    .average()
                    .orElseThrow();
            assertThat((double) whole[place]).isCloseTo(mean, within(0.02));
        }
        assertThat(token("well ".repeat(1000), 4995, 4999)).isEmpty();
        assertThat(token("a \u200b b", 2, 3)).isEmpty();
    }

    @Test
    void a_text_without_words_means_nothing() {
        for (String text : List.of("", " \n", "\u0000\u200b", "\uD800")) {
            Meaning meaning = encoder.encode(text, List.of(new Span(0, text.length())));

            assertThat(meaning).isEqualTo(Meaning.none(1));
            assertThat(meaning.tokens()).containsExactly(SparseVector.EMPTY);
        }
    }

    @Test
    void the_fingerprint_says_which_weights_and_vocabulary_these_are() {
        assertThat(encoder.fingerprint()).isEqualTo("6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8");
    }

    private float[] sentence(String text) {
        return encoder.encode(text, List.of()).sentence().values();
    }

    private float[] token(String text, int start, int end) {
        return encoder.encode(text, List.of(new Span(start, end)))
                .tokens()
                .get(0)
                .values();
    }

    private static double similarity(float[] a, float[] b) {
        return cosine(a, b) / Math.sqrt(cosine(a, a) * cosine(b, b));
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
