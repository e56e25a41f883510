package org.parlance.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.core.problem.ParlanceException;

/** Whatever a model file holds, reading it ends in one clear report that names the file. */
class HostileArchiveTest {
    private static final String MANIFEST =
            "{\"format\": 1, \"product\": \"p\", \"kind\": \"nlu\", \"language\": \"en\", \"nodes\": []}";
    private static final ArchiveLimits SMALL = new ArchiveLimits(6, 1000, 2000, 100);

    @TempDir
    Path folder;

    static Stream<Arguments> hostile() {
        String node =
                "{\"name\": \"n\", \"component\": \"C.v1\", \"fingerprint\": \"f\", \"folder\": \"components/1-C.v1/\","
                        + " \"files\": [\"weights\"]}";
        return Stream.of(
                Arguments.of(model().add("../../evil", "x"), "leads out of the archive"),
                Arguments.of(model().add("/etc/passwd", "x"), "leads out of the archive"),
                Arguments.of(model().add("C:\\evil", "x"), "leads out of the archive"),
                Arguments.of(model().add("components/../../x", "x"), "leads out of the archive"),
                Arguments.of(model().add("components//x", "x"), "leads out of the archive"),
                Arguments.of(model().add("folder/", ""), "leads out of the archive"),
                Arguments.of(model().add("config.yml", "x"), "\"config.yml\" is there twice"),
                Arguments.of(model().add("link", "/etc/passwd", HandMadeZip.Odd.LINK), "\"link\" is a link"),
                Arguments.of(model().add("x", "x", HandMadeZip.Odd.ENCRYPTED), "\"x\" is encrypted"),
                Arguments.of(model().add("x", "x", HandMadeZip.Odd.STRANGELY_PACKED), "packed in a way"),
                Arguments.of(model().add("x", "x", HandMadeZip.Odd.claiming(999)), "more than 100 times"),
                Arguments.of(model().add("x", "x", HandMadeZip.Odd.claiming(50)), "damaged"),
                Arguments.of(model().add("x", "x".repeat(1001)), "1001 bytes long, and 1000 are the limit"),
                Arguments.of(model().add("x", "x".repeat(999)).add("y", "x".repeat(999)), "2000 are the limit"),
                Arguments.of(model().add("1", "").add("2", "").add("3", ""), "7 entries, and 6 are the limit"),
                Arguments.of(model().add("other", ""), "\"other\" is not in its manifest"),
                Arguments.of(new HandMadeZip().add("config.yml", ""), "no entry \"manifest.json\""),
                Arguments.of(new HandMadeZip().add("manifest.json", MANIFEST), "no entry \"config.yml\""),
                Arguments.of(manifest("{\"product\": 1}"), "no format number"),
                Arguments.of(manifest("{"), "not JSON at line 1"),
                Arguments.of(manifest("[]"), "a JSON object was expected"),
                Arguments.of(manifest("{\"format\": 1, \"product\": 5}"), "no proper \"product\""),
                Arguments.of(manifest(MANIFEST.replace("nlu", "all")), "no proper \"kind\""),
                Arguments.of(
                        manifest(MANIFEST.replace("[]", "[" + node + "]")), "no entry \"components/1-C.v1/weights\""),
                Arguments.of(
                        manifest("{\"format\": 2}"),
                        "This model was written by format 2; this program reads up to 1. Maybe a newer version"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("hostile")
    void is_refused_with_the_reason(HandMadeZip zip, String reason) throws IOException {
        assertRefused(zip.bytes(), reason);
    }

    @Test
    void the_plain_hand_made_model_is_read() throws IOException {
        Path file = Files.write(folder.resolve("m.parlance"), model().bytes());
        assertThat(new ArchiveReader(SMALL).read(file).manifest().kind()).isEqualTo(ModelKind.NLU);
    }

    @Test
    void a_model_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = model().bytes();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), length < 4 ? "no zip file" : "it is cut off");
        }
    }

    @Test
    void a_model_with_any_byte_changed_is_refused_or_read_but_nothing_else() throws IOException {
        byte[] whole = model().bytes();
        Path file = folder.resolve("m.parlance");
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x55;
            Files.write(file, changed);
            try {
                new ArchiveReader(SMALL).read(file);
            } catch (ParlanceException refused) {
                assertThat(refused.kind()).isEqualTo(ParlanceException.Kind.DATA);
            }
        }
    }

    @Test
    void what_is_no_zip_or_is_not_there_is_refused() throws IOException {
        assertRefused("hello, world, this is text".getBytes(StandardCharsets.UTF_8), "it is no zip file");
        assertThatThrownBy(() -> new ArchiveReader().read(folder.resolve("missing")))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("There is no such model.");
        assertThatThrownBy(() -> new ArchiveReader().read(folder)).isInstanceOf(ParlanceException.class);
    }

    private void assertRefused(byte[] bytes, String reason) throws IOException {
        Path file = Files.write(folder.resolve("m.parlance"), bytes);
        ParlanceException refused =
                catchThrowableOfType(ParlanceException.class, () -> new ArchiveReader(SMALL).read(file));
        assertThat(refused).isNotNull().hasMessageContaining(reason).hasMessageContaining(file.toString());
        assertThat(refused.kind()).isEqualTo(ParlanceException.Kind.DATA);
    }

    private static HandMadeZip model() {
        return manifest(MANIFEST);
    }

    private static HandMadeZip manifest(String manifest) {
        return new HandMadeZip()
                .add("manifest.json", manifest)
                .add("config.yml", "")
                .add("domain.yml", "")
                .add("provenance.json", "{}");
    }
}
