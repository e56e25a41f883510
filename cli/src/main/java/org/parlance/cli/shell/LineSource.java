package org.parlance.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the user's lines come from. */
public interface LineSource extends AutoCloseable {
    /**
     * The next line, or empty at the end.
     *
     * @throws org.parlance.cli.InterruptedTalkException when a person leaves with Ctrl-C
     */
    Optional<String> next() throws IOException;

    /**
     * The answer to a question, which a person sees in place of the usual prompt.
     *
     * @param words that may be completed
     */
    default Optional<String> ask(String prompt, List<String> words) throws IOException {
        return next();
    }

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
