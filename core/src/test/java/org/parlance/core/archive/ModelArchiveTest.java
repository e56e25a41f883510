package org.parlance.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.graph.GraphTrainer;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.graph.TrainingGraph;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.graph.Words;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;

class ModelArchiveTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 3, 1, 4, 5, 6);

    @TempDir
    Path folder;

    @Test
    void a_model_is_read_back_as_it_was_written() {
        ModelArchive archive = archive(1, 1);
        archive.components().get("top").put("zeros", new byte[100_000]);
        archive.components().get("top").putFloats("deep/weights.f32", new float[] {1.5f, -2});
        Path file = ArchiveWriter.write(archive, folder.resolve("models"), TIME);
        assertThat(file.getFileName().toString()).matches("20240301-040506-[0-9a-f]{8}\\.parlance");
        ModelArchive read = new ArchiveReader().read(file);
        assertThat(read.manifest()).isEqualTo(archive.manifest());
        assertThat(read.manifest().fingerprint("top")).isPresent();
        assertThat(read.config()).isEqualTo(archive.config());
        assertThat(read.domain()).isEqualTo(archive.domain());
        assertThat(read.provenance()).isEqualTo(archive.provenance());
        assertThat(read.components().keySet()).containsExactly("left", "top");
        assertThat(read.components().get("top").floats("deep/weights.f32")).containsExactly(1.5f, -2f);
        assertThat(read.components().get("top").bytes("zeros")).hasSize(100_000);
        assertThat(read.components().get("left").lines("words.txt"))
                .isEqualTo(archive.components().get("left").lines("words.txt"));
    }

    @Test
    void the_same_data_and_seed_give_the_same_bytes_wherever_and_whenever() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Path one = ArchiveWriter.write(archive(1, 1), folder.resolve("one"), TIME);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Path two = ArchiveWriter.write(archive(1, 4), folder.resolve("two"), TIME.plusDays(1));
            Path other = ArchiveWriter.write(archive(2, 1), folder.resolve("one"), TIME);
            assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
            assertThat(fingerprintIn(two)).isEqualTo(fingerprintIn(one));
            assertThat(fingerprintIn(other)).isNotEqualTo(fingerprintIn(one));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void nothing_but_the_model_is_left_in_the_folder_and_an_older_file_is_replaced() throws IOException {
        Path file = folder.resolve("bot.parlance");
        Files.writeString(file, "old");
        ArchiveWriter.writeTo(archive(1, 1), file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(new ArchiveReader().read(file).manifest().language()).isEqualTo("en");
    }

    @Test
    void a_place_that_cannot_be_written_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ArchiveWriter.write(archive(1, 1), file, TIME))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("The model can't be written.");
    }

    @Test
    void a_file_name_that_leads_out_and_an_absolute_path_are_never_written() {
        ModelArchive archive = archive(1, 1);
        archive.components().get("top").put("../x", new byte[0]);
        assertThatThrownBy(() -> ArchiveWriter.write(archive, folder, TIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../x");
        assertThatThrownBy(() -> new Provenance(Map.of("/home/me/nlu.yml", "x"), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_newest_model_of_a_folder_is_found() throws IOException {
        model("a.parlance", 300);
        Path newest = model("b.parlance", 100);
        model("c.parlance", 200);
        model("d.tar.gz", 0);
        assertThat(ModelStore.find(folder)).isEqualTo(newest);
        Path same = model("e.parlance", 100);
        assertThat(ModelStore.find(folder)).isEqualTo(same);
        assertThat(ModelStore.find(newest)).isEqualTo(newest);
    }

    @Test
    void a_place_without_a_model_is_told() throws IOException {
        assertThatThrownBy(() -> ModelStore.find(folder))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("There is no model in this folder.")
                .hasMessageContaining("parlance train");
        assertThatThrownBy(() -> ModelStore.find(folder.resolve("x"))).isInstanceOf(ParlanceException.class);
        Path rasas = model("r.tar.gz", 0);
        assertThatThrownBy(() -> ModelStore.find(rasas)).hasMessageContaining("a model of Rasa");
    }

    private Path model(String name, long secondsAgo) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Instant time = Instant.parse("2024-01-01T00:00:00Z").minusSeconds(secondsAgo);
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static String fingerprintIn(Path file) {
        return file.getFileName().toString().substring(16);
    }

    private static ModelArchive archive(long seed, int threads) {
        Words words = new Words();
        TrainingGraph graph = TrainingGraph.of(
                List.of(new Leaf("data.nlu", "abc")),
                List.of(
                        words.step("left", new Settings(Map.of("suffix", "n")), List.of("data.nlu"), "hello"),
                        words.step("top", Settings.NONE, List.of("left"))));
        TrainedGraph trained = new GraphTrainer(TrainingCache.none(), TrainingListener.NONE)
                .train(graph, new TrainingRun(seed, threads, Progress.NONE), true);
        Manifest manifest = new Manifest(
                "Parlance 0.1.0",
                ModelKind.FULL,
                "en",
                Optional.of("bot"),
                trained.seed(),
                trained.leaves(),
                ModelArchive.entries(trained),
                List.of("embeddings"));
        Provenance provenance =
                new Provenance(Map.of("data/nlu.yml", "0123"), Map.of("examples", 5L), Map.of("intent accuracy", 0.9));
        Map<String, ModelFiles> components = ModelArchive.components(trained);
        return new ModelArchive(manifest, "language: en\n", "intents: [grüße]\n", provenance, components);
    }
}
