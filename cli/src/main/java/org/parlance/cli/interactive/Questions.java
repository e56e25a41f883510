package org.parlance.cli.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.parlance.cli.Console;
import org.parlance.cli.shell.LineSource;

/** Asks a person, or reads the answers from a pipe, where each is shown behind its question. */
final class Questions {
    /** There are no more answers. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("There are no more lines.", null, false, false);
        }
    }

    private final Console console;
    private final LineSource lines;

    Questions(Console console, LineSource lines) {
        this.console = console;
        this.lines = lines;
    }

    void tell(String line) {
        console.out().println(line);
    }

    void tell(List<String> all) {
        all.forEach(this::tell);
    }

    /**
     * Asks for a line.
     *
     * @param words what may be completed
     * @throws EndedException when the lines end
     */
    String ask(String prompt, List<String> words) {
        console.out().flush();
        Optional<String> answer;
        try {
            answer = lines.ask(prompt, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!console.terminal()) {
            console.out().println(prompt + answer.orElse(""));
        }
        return answer.map(String::strip).orElseThrow(EndedException::new);
    }

    /** Yes unless the answer begins with an n; nothing else is taken for an answer. */
    boolean yes(String question) {
        while (true) {
            String answer = ask(question + " [Y/n] ", List.of("y", "n")).toLowerCase(java.util.Locale.ROOT);
            if (answer.isEmpty() || "yes".startsWith(answer)) {
                return true;
            }
            if ("no".startsWith(answer)) {
                return false;
            }
            tell("Please answer y or n.");
        }
    }
}
