package org.parlance.cli.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;

/** The folder that results are written to. */
public final class Results {
    private final Path folder;

    private Results(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where it isn't there.
     *
     * @throws ParlanceException when it can't be made
     */
    public static Results in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Results(folder);
        } catch (IOException e) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.ofFile(folder.toString()), "The results can't be written here.")
                            .because(e.toString())
                            .maybe("--out should name another folder."));
        }
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes texts by file name, which may have folders; what was there before is replaced. */
    public void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = file(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
