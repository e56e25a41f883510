package org.parlance.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.SystemReason;

/** Finds models: a file by its path, or the newest of a folder. */
public final class ModelStore {
    /** How a model's file name ends. */
    public static final String SUFFIX = ".parlance";

    private static final String TRAIN = "\"parlance train\" should be run first, or --model names another place.";

    private ModelStore() {}

    /**
     * The model's file.
     *
     * @param path a file, or a folder whose newest model is meant
     * @throws ParlanceException when there is none
     */
    public static Path find(Path path) {
        if (Files.isDirectory(path)) {
            return newest(path).orElseThrow(() -> none(path, "There is no model in this folder.", TRAIN));
        }
        if (!Files.isRegularFile(path)) {
            throw none(path, "There is no such model.", TRAIN);
        }
        if (path.toString().endsWith(".tar.gz")) {
            throw none(path, "This is a model of Rasa, which can't be read.", "training the same project again helps.");
        }
        return path;
    }

    /** The model that was written last; of two at the same time the one whose name comes last. */
    public static Optional<Path> newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .max(Comparator.comparing(ModelStore::time).thenComparing(Path::getFileName));
        } catch (IOException failure) {
            throw none(folder, "This folder can't be read: " + SystemReason.of(failure) + ".", "");
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException takenAway) {
            return FileTime.fromMillis(0);
        }
    }

    private static ParlanceException none(Path path, String what, String maybe) {
        Problem problem = Problem.error(Location.ofFile(path.toString()), what).maybe(maybe);
        return new ParlanceException(ParlanceException.Kind.DATA, List.of(problem));
    }
}
