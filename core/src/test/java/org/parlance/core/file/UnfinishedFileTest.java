package org.parlance.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
    @TempDir
    Path folder;

    /** Begins a file and ends as a signal would end it: hooks run, nothing is closed. */
    public static final class Interrupted {
        private Interrupted() {}

        public static void main(String[] args) throws Exception {
            Files.writeString(UnfinishedFile.in(Path.of(args[0])).path(), "half");
            System.exit(130);
        }
    }

    @Test
    void isInPlaceOnlyWhenWhole() throws Exception {
        Path place = folder.resolve("models").resolve("a");
        try (UnfinishedFile file = UnfinishedFile.in(place.getParent())) {
            Files.writeString(file.path(), "whole");
            assertThat(place).doesNotExist();
            file.moveTo(place);
        }
        UnfinishedFile.in(place.getParent()).close();
        assertThat(place.getParent()).isDirectoryContaining("glob:**a");
        assertThat(place.getParent().toFile().list()).containsExactly("a");
    }

    @Test
    void leavesNothingWhenTheProcessEnds() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(folder).isEmptyDirectory();
    }
}
