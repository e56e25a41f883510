package org.parlance.core.problem;

import java.util.Optional;

/** Where the excerpt of a problem comes from: a line of a file or of a text that was read under a name. */
@FunctionalInterface
public interface SourceLines {
    /** The line, counted from 1, without its line break; empty when it can't be shown. */
    Optional<String> line(String file, int line);

    /** Shows no excerpts. */
    static SourceLines none() {
        return (file, line) -> Optional.empty();
    }
}
