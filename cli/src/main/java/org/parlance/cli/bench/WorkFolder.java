package org.parlance.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parlance.cli.demo.Folders;

/** A folder for what isn't kept, which goes with the end of the measuring, also when a person ends it with Ctrl-C. */
final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final Thread atShutdown = new Thread(this::deleteAtShutdown, "work-folder");

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder make() throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory("parlance-bench"));
        Runtime.getRuntime().addShutdownHook(folder.atShutdown);
        return folder;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete();
    }

    private synchronized void delete() throws IOException {
        if (Files.exists(path)) {
            Folders.delete(path);
        }
    }

    /** Processes that are still at work would write into the folder while it is deleted. */
    private void deleteAtShutdown() {
        ProcessHandle.current().children().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
