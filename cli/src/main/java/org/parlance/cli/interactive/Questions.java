package org.parlance.cli.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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

    /** Yes, also by Enter; nothing but a yes or no, or the wish to end, is taken for an answer. */
    boolean yes(String question) {
        return agreed(question + " [Y/n] ", true);
    }

    /** Yes, but not by Enter: for what is likely a slip. */
    boolean sure(String question) {
        return agreed(question + " [y/N] ", false);
    }

    private boolean agreed(String question, boolean usual) {
        while (true) {
            String answer = ask(question, List.of("y", "n", Commands.STOP)).toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return usual;
            }
            if (answer.equals(Commands.STOP)) {
                throw new Commands.StoppedException();
            }
            if ("yes".startsWith(answer) || "no".startsWith(answer)) {
                return "yes".startsWith(answer);
            }
            tell("Please answer y or n, or /stop to end.");
        }
    }
}
