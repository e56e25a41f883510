package org.parlance.cli.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.SystemReason;

/** Files that a verb writes: all are known before the first is written, and none replaces another without being told to. */
final class NewFiles {
    private final Map<Path, String> texts = new LinkedHashMap<>();

    void add(Path file, String text) {
        texts.put(file, text);
    }

    Iterable<Path> paths() {
        return texts.keySet();
    }

    /** @throws ParlanceException naming every place that is taken */
    static void refuseToOverwrite(List<Path> places) {
        List<Problem> taken = places.stream()
                .filter(NewFiles::isTaken)
                .map(place -> Problem.error(Location.ofFile(place.toString()), "This is there already.")
                        .because("Nothing was written.")
                        .maybe("it should be moved away first, or --force was meant."))
                .toList();
        if (!taken.isEmpty()) {
            throw new ParlanceException(Kind.USAGE, taken);
        }
    }

    void write() {
        texts.forEach(NewFiles::write);
    }

    /** Copies a file, or a folder with all that is in it; what is there already is replaced. */
    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    place(
                            Files.readAllBytes(file),
                            from.equals(file)
                                    ? to
                                    : to.resolve(from.relativize(file).toString()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unwritable(to, e);
        }
    }

    private static boolean isTaken(Path place) {
        if (!Files.isDirectory(place)) {
            return Files.exists(place);
        }
        String[] names = place.toFile().list();
        return names != null && names.length > 0;
    }

    private static void write(Path file, String text) {
        try {
            place(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void place(byte[] content, Path file) throws IOException {
        try (UnfinishedFile unfinished = UnfinishedFile.in(file.toAbsolutePath().getParent())) {
            Files.write(unfinished.path(), content);
            unfinished.moveTo(file);
        }
    }

    private static ParlanceException unwritable(Path file, IOException failure) {
        return new ParlanceException(
                Kind.USAGE,
                List.of(Problem.error(Location.ofFile(file.toString()), "This file can't be written.")
                        .because("The reason: " + SystemReason.of(failure) + ".")),
                failure);
    }
}
