package org.parlance.plugin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.message.Span;
import org.parlance.core.train.Kept;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.math.SparseVector;

class KeptMeaningsTest {
    @TempDir
    private Path folder;

    private final AtomicInteger encoded = new AtomicInteger();

    @Test
    void a_text_is_encoded_once_in_a_process() {
        KeptMeanings kept = kept();

        List<Meaning> first = kept.of(asked(300), run(Kept.NOTHING));
        List<Meaning> second = kept.of(asked(310), run(Kept.NOTHING));

        assertThat(encoded).hasValue(310);
        assertThat(second.subList(0, 300)).isEqualTo(first);
        assertThat(first.get(7)).isEqualTo(meaning("text 7", List.of(new Span(0, 4))));
    }

    @Test
    void trainings_at_once_share_the_work() {
        KeptMeanings kept = kept();

        IntStream.range(0, 4).parallel().forEach(i -> kept.of(asked(500), run(Kept.NOTHING)));

        assertThat(encoded).hasValue(500);
    }

    @Test
    void another_process_encodes_only_what_is_new() {
        List<Meaning> first = kept().of(asked(300), run(cache()));
        List<Meaning> second = kept().of(asked(305), run(cache()));

        assertThat(encoded).hasValue(305);
        assertThat(second.subList(0, 300)).isEqualTo(first);
    }

    @Test
    void the_same_text_with_other_tokens_is_another() {
        KeptMeanings kept = kept();

        kept.of(List.of(new KeptMeanings.Asked("ab", List.of(new Span(0, 2)))), run(cache()));
        kept.of(List.of(new KeptMeanings.Asked("ab", List.of(new Span(0, 1), new Span(1, 2)))), run(cache()));
        kept.of(List.of(new KeptMeanings.Asked("\uD800", List.of())), run(cache()));
        kept.of(List.of(new KeptMeanings.Asked("?", List.of())), run(cache()));

        assertThat(encoded).hasValue(4);
    }

    @Test
    void a_damaged_cache_is_as_good_as_none() throws IOException {
        List<Meaning> first = kept().of(asked(300), run(cache()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }

        assertThat(kept().of(asked(300), run(cache()))).isEqualTo(first);
        assertThat(encoded).hasValue(600);
    }

    @Test
    void files_that_do_not_fit_together_hold_nothing() {
        ModelFiles files = Shard.write(Map.of(new TextKey(1, 2), meaning("a", List.of(new Span(0, 1)))));
        assertThat(Shard.read(Optional.of(files))).hasSize(1);
        files.putInts("tokens.counts", new int[] {2});

        assertThat(Shard.read(Optional.of(files))).isEmpty();
        assertThat(Shard.read(Optional.of(new ModelFiles()))).isEmpty();
    }

    @Test
    void no_file_has_a_text_in_its_name_or_content() throws IOException {
        kept().of(List.of(new KeptMeanings.Asked("secret", List.of())), run(cache()));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(1).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).doesNotContain("secret");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("secret");
            });
        }
    }

    private KeptMeanings kept() {
        return new KeptMeanings("test", (text, tokens) -> {
            encoded.incrementAndGet();
            return meaning(text, tokens);
        });
    }

    private static Meaning meaning(String text, List<Span> tokens) {
        float[] vector = new float[SentenceEncoder.PLACES];
        vector[0] = text.hashCode() % 100 + 200;
        List<float[]> vectors = tokens.stream().map(token -> vector).toList();
        return new Meaning(text.isBlank() ? SparseVector.EMPTY : TokenVectors.vector(vector), TokenVectors.of(vectors));
    }

    private static List<KeptMeanings.Asked> asked(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new KeptMeanings.Asked("text " + i, List.of(new Span(0, 4))))
                .toList();
    }

    private static TrainingRun run(Kept kept) {
        return new TrainingRun(1, 2, Progress.NONE, kept);
    }

    private Kept cache() {
        TrainingCache cache = TrainingCache.in(folder, 1 << 26);
        return new Kept() {
            @Override
            public Optional<ModelFiles> get(String fingerprint) {
                return cache.get(fingerprint);
            }

            @Override
            public void put(String fingerprint, ModelFiles files) {
                assertThat(cache.put(fingerprint, files)).isEmpty();
            }
        };
    }
}
