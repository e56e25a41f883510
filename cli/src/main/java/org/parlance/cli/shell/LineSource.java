package org.parlance.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Where the user's lines come from. */
public interface LineSource extends AutoCloseable {
    /**
     * The next line, or empty at the end.
     *
     * @throws org.parlance.cli.InterruptedTalkException when a person leaves with Ctrl-C
     */
    Optional<String> next() throws IOException;

    @Override
    void close() throws IOException;

    /** Plain lines, as from a pipe. */
    static LineSource of(BufferedReader reader) {
        return new LineSource() {
            @Override
            public Optional<String> next() throws IOException {
                return Optional.ofNullable(reader.readLine());
            }

            @Override
            public void close() {
                // The reader belongs to the console.
            }
        };
    }
}
