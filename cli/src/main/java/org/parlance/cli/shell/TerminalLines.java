package org.parlance.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.parlance.cli.InterruptedTalkException;

/** Lines a person types, with editing, history over sessions and completion of the shell's own commands. */
final class TerminalLines implements LineSource {
    private final Terminal terminal;
    private final LineReader reader;
    private final String prompt;
    private List<String> words = ShellCommands.NAMES;

    TerminalLines(String prompt, Optional<Path> history) throws IOException {
        this.terminal = TerminalBuilder.builder().system(true).build();
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer((line, parsed, candidates) -> new StringsCompleter(words).complete(line, parsed, candidates))
                .variable(LineReader.HISTORY_SIZE, 1000)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        this.prompt = prompt;
    }

    @Override
    public Optional<String> next() {
        return ask(prompt, ShellCommands.NAMES);
    }

    @Override
    public Optional<String> ask(String question, List<String> completed) {
        words = completed;
        // Only what is said comes back with the arrow keys, not each yes and no.
        reader.setVariable(LineReader.DISABLE_HISTORY, !question.equals(prompt));
        try {
            return Optional.of(reader.readLine(question));
        } catch (UserInterruptException interrupted) {
            return Optional.of(afterCtrlC(interrupted.getPartialLine()));
        } catch (EndOfFileException end) {
            return Optional.empty();
        }
    }

    /** As in other shells, the first Ctrl-C only throws away what was typed. */
    static String afterCtrlC(String typed) {
        if (typed.isEmpty()) {
            throw new InterruptedTalkException();
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
