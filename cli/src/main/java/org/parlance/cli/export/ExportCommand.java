package org.parlance.cli.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.data.NewFiles;
import org.parlance.cli.kept.KeptConversations;
import org.parlance.cli.kept.KeptOptions;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance export}: the events of kept conversations as JSON lines in Rasa's format, or as stories. */
@Command(
        name = "export",
        description = "Writes the events of kept conversations as JSON lines in Rasa's format, or as test stories.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: parlance export --out events.jsonl",
            "Example: parlance export --conversation-ids ann,bob --format stories --out tests/talks.yml"
        })
public final class ExportCommand implements Callable<Integer> {
    /** What is written. */
    enum Format {
        JSONL,
        STORIES
    }

    private static final String STANDARD_OUT = "-";

    private final Console console;

    @Mixin
    private KeptOptions kept;

    @Option(
            names = "--conversation-ids",
            split = ",",
            paramLabel = "ID",
            description = "Only these conversations (default: all).")
    private List<String> ids = List.of();

    @Mixin
    private TimeOptions times;

    @Option(names = "--out", paramLabel = "FILE", description = "A new file, or - for standard output (the default).")
    private String out = STANDARD_OUT;

    @Option(names = "--format", paramLabel = "jsonl|stories", description = "jsonl (default) or stories.")
    private Format format = Format.JSONL;

    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = STANDARD_OUT.equals(out) ? null : newFile();
        try (KeptConversations conversations = kept.open()) {
            Exporter exporter = new Exporter(conversations, times.window());
            List<String> missing = file == null ? write(exporter, console.out()) : intoFile(exporter, file);
            console.out().flush();
            console.err().println(exporter.summary());
            missing.forEach(this::complain);
            return missing.isEmpty() ? 0 : 1;
        }
    }

    private Path newFile() {
        Path file = Path.of(out);
        NewFiles.refuseToOverwrite(file, "--out");
        return file;
    }

    private List<String> intoFile(Exporter exporter, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (UnfinishedFile part = UnfinishedFile.in(folder)) {
            List<String> missing;
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(part.path(), StandardCharsets.UTF_8))) {
                missing = write(exporter, writer);
                if (writer.checkError()) {
                    throw new IOException("%s could not be written; is the disk full?".formatted(file));
                }
            }
            part.moveTo(file);
            return missing;
        }
    }

    private List<String> write(Exporter exporter, PrintWriter writer) {
        return switch (format) {
            case JSONL -> exporter.lines(ids, writer);
            case STORIES -> exporter.stories(ids, writer);
        };
    }

    private void complain(String id) {
        Problem problem = Problem.error(Location.NONE, "There is no conversation \"%s\" in the store.".formatted(id));
        console.err().print(new ProblemPrinter(console.colour()).render(List.of(problem)));
    }
}
