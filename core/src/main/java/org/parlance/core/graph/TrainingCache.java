package org.parlance.core.graph;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.SystemReason;
import org.parlance.core.train.ModelFiles;

/**
 * Keeps models of earlier trainings by fingerprint in a folder that several processes may use at once: an entry is one file,
 * moved into place when it is whole, and one that isn't whole or was changed counts as missing.
 */
public final class TrainingCache {
    /** 1 GB. */
    public static final long DEFAULT_LIMIT = 1L << 30;

    static final String SUFFIX = ".model";
    static final String TEMPORARY = UnfinishedFile.SUFFIX;

    private final Optional<Path> folder;
    private final long limit;

    private TrainingCache(Optional<Path> folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** A cache in a folder, which is made when needed, of at most so many bytes. */
    public static TrainingCache in(Path folder, long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("The limit (%d bytes) must not be negative.".formatted(limit));
        }
        return new TrainingCache(Optional.of(folder), limit);
    }

    /** A cache that keeps nothing. */
    public static TrainingCache none() {
        return new TrainingCache(Optional.empty(), 0);
    }

    /** The files of a model, if they are there and whole; they count as used just now. */
    public Optional<ModelFiles> get(String fingerprint) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path entry = entry(folder.get(), fingerprint);
        try {
            Optional<ModelFiles> files = CacheEntry.read(Files.readAllBytes(entry));
            if (files.isPresent()) {
                Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            } else {
                Files.deleteIfExists(entry);
            }
            return files;
        } catch (IOException missingOrTakenAway) {
            return Optional.empty();
        }
    }

    /** Keeps a model and drops those that were not used for longest; answers what went wrong, which only costs time later. */
    public Optional<Problem> put(String fingerprint, ModelFiles files) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            try (UnfinishedFile unfinished = UnfinishedFile.in(folder.get())) {
                Files.write(unfinished.path(), CacheEntry.write(files));
                move(unfinished, entry(folder.get(), fingerprint));
            }
            CacheEviction.shrink(folder.get(), limit, Instant.now());
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(Problem.warning(
                            Location.ofFile(folder.get().toString()), "The training cache can't be written.")
                    .because("Unchanged parts will be trained again next time: " + SystemReason.of(failure) + "."));
        }
    }

    private static Path entry(Path folder, String fingerprint) {
        return folder.resolve(fingerprint + SUFFIX);
    }

    private static void move(UnfinishedFile unfinished, Path entry) throws IOException {
        try {
            unfinished.moveTo(entry);
        } catch (AtomicMoveNotSupportedException | NoSuchFileException unsupportedOrTakenAway) {
            throw new IOException("no entry can be put in place at once", unsupportedOrTakenAway);
        }
    }
}
