package org.parlance.cli.test.nlu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parlance.cli.project.DataFiles;
import org.parlance.core.archive.ArchiveReader;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluReader;

/** What a model learnt from, as far as those very files are still where they were. */
final class TrainingData {
    private TrainingData() {}

    static List<Example> of(Path model) {
        Map<String, String> files = new ArchiveReader().read(model).provenance().files();
        List<Path> unchanged = files.entrySet().stream()
                .filter(file -> isUnchanged(Path.of(file.getKey()), file.getValue()))
                .map(file -> Path.of(file.getKey()))
                .toList();
        // They were read without errors when the model was trained, and warnings about them were given then.
        Problems known = new Problems();
        return new DataFiles(YamlReader.ofProcess())
                .read(unchanged, known).stream()
                        .flatMap(document -> document.content().present("nlu").stream())
                        .flatMap(section -> NluReader.read(section, known).examples().stream())
                        .toList();
    }

    private static boolean isUnchanged(Path file, String fingerprint) {
        return Files.isRegularFile(file) && Fingerprint.of(bytes(file)).equals(fingerprint);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
