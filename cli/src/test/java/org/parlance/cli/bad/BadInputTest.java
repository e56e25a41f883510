package org.parlance.cli.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder of {@code bad/} is a mistake that people make; each must end in one clear report and leave nothing behind. */
class BadInputTest {
    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> reportsEachMistake() throws IOException {
        return GoldenCase.in("bad").stream()
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> bad.check(work.resolve(bad.name()))));
    }

    @Test
    void saysNothingOfAProjectInWhichNothingIsWrong() throws Exception {
        GoldenCase shop = new GoldenCase(Path.of("src/test/resources/good"), Path.of("src/test/resources/good/shop"));
        shop.check(work);
        assertThat(Files.readString(shop.folder().resolve("expected.txt")))
                .doesNotContain("error:", "warning:", "note:");
    }

    @Test
    void hasNoFileThatNoCaseReads() throws IOException {
        Set<String> read = Set.of("command.txt", "expected.txt", "in.txt", "files");
        for (GoldenCase bad : GoldenCase.in("bad")) {
            assertThat(bad.folder().resolve("command.txt")).exists();
            try (Stream<Path> files = Files.list(bad.folder())) {
                assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(read);
            }
        }
    }
}
