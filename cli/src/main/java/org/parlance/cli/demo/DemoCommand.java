package org.parlance.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parlance.assistant.Assistant;
import org.parlance.cli.Console;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.shell.Conversation;
import org.parlance.cli.shell.LineSource;
import org.parlance.cli.shell.ShellCommand;
import org.parlance.cli.shell.ShellCommands;
import org.parlance.cli.shell.ShellLoop;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.cli.train.TrainingReport;
import org.parlance.cli.train.TrainingResult;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.config.Endpoints;
import org.parlance.nlg.ResponseChooser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parlance demo}: trains the sample assistant and talks; a scripted talk when nobody sits at a terminal. */
@Command(
        name = "demo",
        description = "Trains the sample assistant and talks; a scripted talk when stdin is no terminal.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance demo", "         parlance demo < /dev/null"})
public final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 1;

    private final Console console;

    @Option(names = "--json", description = "Print the talk's events as JSON.")
    private boolean json;

    @Option(names = "--sample", paramLabel = "DIR", hidden = true)
    private Path folder;

    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Sample sample = folder == null ? Sample.find() : Sample.at(folder, folder.resolve("actions"));
        Path work = Files.createTempDirectory("parlance-demo");
        try {
            LoadedModel model = new ModelOptions().load(train(sample, work));
            AssistantFactory factory = new AssistantFactory(
                    Endpoints.NONE, sample.actions(), ResponseChooser.random(new Random(SEED)), Clock.systemUTC());
            talk(sample, factory.assistant(model));
        } finally {
            Folders.delete(work);
        }
        return 0;
    }

    private Path train(Sample sample, Path work) {
        TrainingOptions options = new TrainingOptions(
                ModelKind.FULL,
                work.resolve("models"),
                Optional.of("sample"),
                cache(sample, work),
                TrainingOptions.SEED,
                Runtime.getRuntime().availableProcessors(),
                false);
        TrainingReport report = json ? TrainingReport.quiet(console) : TrainingReport.toErrors(console);
        TrainingResult result =
                new ProjectTraining(report, new PluginOptions(), false).run(ProjectPaths.in(sample.folder()), options);
        return result.file();
    }

    /** Beside the sample where that can be written to, so that a second demo trains nothing. */
    private static Path cache(Sample sample, Path work) {
        return Files.isWritable(sample.folder())
                ? sample.folder().resolve(".parlance").resolve("cache")
                : work.resolve("cache");
    }

    private void talk(Sample sample, Assistant assistant) throws IOException {
        Conversation conversation = new Conversation(assistant, "demo");
        if (console.terminal() && !json) {
            try (LineSource lines = ShellCommand.lines(console, "you> ")) {
                console.out().println("Talk to the support desk. " + ShellCommands.hint(assistant.domain()));
                new ShellLoop(console, conversation).run(lines);
            }
            return;
        }
        List<String> script = Files.readAllLines(sample.talk()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        new ScriptedTalk(console, conversation, json).run(script);
    }
}
