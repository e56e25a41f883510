package org.parlance.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parlance.assistant.Assistant;
import org.parlance.cli.Console;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.nlg.ResponseChooser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance shell}: a talk with a trained assistant. */
@Command(
        name = "shell",
        description = "Talks with a trained assistant: lines in, replies out.",
        mixinStandardHelpOptions = true,
        subcommands = NluShellCommand.class,
        footer = {
            "",
            "Example: parlance shell -m models",
            "",
            "In the talk: /help lists what the shell itself understands."
        })
public final class ShellCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    @Option(
            names = "--conversation-id",
            paramLabel = "ID",
            description = "The conversation's id (default: ${DEFAULT-VALUE}).")
    private String sender = "shell";

    public ShellCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedModel model = options.load();
        AssistantFactory factory = new AssistantFactory(
                options.endpoints(console), options.actions(), ResponseChooser.random(new Random()), Clock.systemUTC());
        Assistant assistant = factory.assistant(model);
        try (LineSource lines = lines(console, "you> ")) {
            if (console.terminal()) {
                console.out().println("Talking to " + model.id() + ". " + ShellCommands.hint(assistant.domain()));
            }
            new ShellLoop(console, new Conversation(assistant, sender)).run(lines);
        }
        return 0;
    }

    /** A person's lines with history, or plain lines from a pipe. */
    public static LineSource lines(Console console, String prompt) throws IOException {
        if (!console.terminal()) {
            return LineSource.of(console.in());
        }
        return new TerminalLines(prompt, history(Path.of(".parlance")));
    }

    /** Where lines are kept for the next talk; nowhere in a folder that can't be written. */
    private static Optional<Path> history(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException readOnly) {
            return Optional.empty();
        }
        return Files.isWritable(folder) ? Optional.of(folder.resolve("shell_history")) : Optional.empty();
    }
}
