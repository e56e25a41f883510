package org.parlance.cli.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
public final class NewFiles {
    private final Map<Path, String> texts = new LinkedHashMap<>();

    /** @throws ParlanceException when another text was to go into the same file */
    void add(Path file, String text) {
        if (texts.putIfAbsent(file, text) != null) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.ofFile(file.toString()), "Two files would be written here.")
                            .because("Two files that are read have the same name. Nothing was written.")
                            .maybe("one of them should be renamed, or each should be given on its own."));
        }
    }

    List<Path> paths() {
        return List.copyOf(texts.keySet());
    }

    /**
     * For verbs that replace files when they are told so by {@code --force}.
     *
     * @throws ParlanceException naming every place that is taken
     */
    static void refuseToOverwrite(List<Path> places) {
        List<Problem> taken = places.stream()
                .filter(NewFiles::isTaken)
                .map(place -> taken(place, "it should be moved away first, or --force was meant."))
                .toList();
        if (!taken.isEmpty()) {
            throw new ParlanceException(Kind.USAGE, taken);
        }
    }

    /**
     * For verbs that never replace a file.
     *
     * @param option the option that names the file
     * @throws ParlanceException when there is something of this name
     */
    public static void refuseToOverwrite(Path file, String option) {
        if (Files.exists(file)) {
            throw new ParlanceException(Kind.USAGE, taken(file, option + " should name another file."));
        }
    }

    private static Problem taken(Path place, String maybe) {
        return Problem.error(Location.ofFile(place.toString()), "This is there already.")
                .because("Nothing was written.")
                .maybe(maybe);
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
            place(text.getBytes(StandardCharsets.UTF_8), file);
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
