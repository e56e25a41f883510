package org.parlance.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written beside its place: it is moved there when it is whole and taken away otherwise, also when a signal ends
 * the process meanwhile.
 */
public final class UnfinishedFile implements AutoCloseable {
    /** How its name ends until it is whole. */
    public static final String SUFFIX = ".tmp";

    private static final Set<Path> OPEN = new HashSet<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(UnfinishedFile::deleteAll));
    }

    private final Path path;

    private UnfinishedFile(Path path) {
        this.path = path;
    }

    /**
     * Makes an empty file of a name of its own in a folder, which is made when needed.
     *
     * @throws IOException when the system refuses it, or the process is about to end
     */
    public static UnfinishedFile in(Path folder) throws IOException {
        synchronized (OPEN) {
            if (ending) {
                throw new IOException("the process is being stopped");
            }
            Files.createDirectories(folder);
            Path path = Files.createFile(folder.resolve("." + UUID.randomUUID() + SUFFIX));
            OPEN.add(path);
            return new UnfinishedFile(path);
        }
    }

    public Path path() {
        return path;
    }

    /** Puts the whole file in its place at once; an older one is replaced. */
    public void moveTo(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was not moved. */
    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            OPEN.remove(path);
        }
        Files.deleteIfExists(path);
    }

    private static void deleteAll() {
        synchronized (OPEN) {
            ending = true;
            // What can't be deleted now is hidden and has a name that nobody reads.
            OPEN.forEach(path -> path.toFile().delete());
        }
    }
}
