package org.parlance.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.train.ModelFiles;

class TrainingCacheTest {
    private static final String ONE = Fingerprint.of("one");
    private static final String TWO = Fingerprint.of("two");

    @TempDir
    Path folder;

    @Test
    void what_was_put_in_comes_out() {
        TrainingCache cache = cache(1000);
        ModelFiles files = files(10);
        files.putLines("a/b.txt", List.of("ä", ""));
        assertThat(cache.put(ONE, files)).isEmpty();
        ModelFiles found = cache.get(ONE).orElseThrow();
        assertThat(found.names()).containsExactly("a/b.txt", "data");
        assertThat(found.bytes("data")).isEqualTo(files.bytes("data"));
        assertThat(found.lines("a/b.txt")).containsExactly("ä", "");
        assertThat(cache.get(TWO)).isEmpty();
    }

    @Test
    void an_entry_that_was_changed_or_cut_off_anywhere_counts_as_missing() throws IOException {
        TrainingCache cache = cache(1000);
        cache.put(ONE, files(10));
        byte[] whole = Files.readAllBytes(entry(ONE));
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(entry(ONE), changed);
            assertThat(cache.get(ONE)).isEmpty();
            Files.write(entry(ONE), Arrays.copyOf(whole, i));
            assertThat(cache.get(ONE)).isEmpty();
        }
    }

    @Test
    void what_was_not_used_for_longest_goes_first() throws IOException {
        TrainingCache cache = cache(500);
        cache.put(ONE, files(150));
        cache.put(TWO, files(150));
        age(ONE, 2000);
        age(TWO, 1000);
        assertThat(cache.get(ONE)).isPresent();
        cache.put(Fingerprint.of("three"), files(150));
        assertThat(cache.get(TWO)).isEmpty();
        assertThat(cache.get(ONE)).isPresent();
    }

    @Test
    void what_a_killed_process_left_half_written_is_cleaned_up() throws IOException {
        Path left = Files.writeString(folder.resolve("old.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        Path fresh = Files.writeString(folder.resolve("new.tmp"), "half");
        cache(500).put(ONE, files(1));
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void a_folder_that_cannot_be_written_costs_only_a_warning() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        TrainingCache cache = TrainingCache.in(file.resolve("below"), 500);
        assertThat(cache.put(ONE, files(1))).isPresent();
        assertThat(cache.get(ONE)).isEmpty();
    }

    @Test
    void many_writers_and_readers_at_once_see_only_whole_entries() {
        byte[] content = files(100_000).bytes("data");
        IntStream.range(0, 200).parallel().forEach(i -> {
            TrainingCache cache = cache(250_000);
            String name = Fingerprint.of("entry " + i % 4);
            cache.put(name, files(100_000));
            cache.get(name).ifPresent(found -> assertThat(found.bytes("data")).isEqualTo(content));
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(TrainingCache.TEMPORARY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TrainingCache cache(long limit) {
        return TrainingCache.in(folder, limit);
    }

    private Path entry(String fingerprint) {
        return folder.resolve(fingerprint + TrainingCache.SUFFIX);
    }

    private void age(String fingerprint, long seconds) throws IOException {
        Files.setLastModifiedTime(
                entry(fingerprint), FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private static ModelFiles files(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        ModelFiles files = new ModelFiles();
        files.put("data", bytes);
        return files;
    }
}
