package org.parlance.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.project.DataFiles;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlu.data.LegacyReader;
import org.parlance.nlu.data.NluWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parlance data convert nlu}: between YAML and the JSON of older Rasa versions. */
@Command(
        name = "nlu",
        description = "Writes NLU data as YAML or as the JSON of older Rasa versions.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data convert nlu --data data/old.json --out data/nlu.yml"})
public final class ConvertNluCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", required = true, paramLabel = "PATH", description = "The file or folder to convert.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "The file to write, or a folder for it (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("converted_data");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "yaml|json",
            description = "The form to write (default: as the name of --out says, else yaml).")
    private Format format;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "LANGUAGE",
            description = "Accepted as in Rasa; the data says nothing of it.")
    private String language = "en";

    @Option(names = "--force", description = "Replace what is there already.")
    private boolean force;

    /** What can be written. */
    enum Format {
        YAML,
        JSON
    }

    public ConvertNluCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NluFiles files = files();
        Format form = form();
        Path file = target(form);
        if (!force) {
            NewFiles.refuseToOverwrite(List.of(file));
        }
        NewFiles written = new NewFiles();
        written.add(file, form == Format.JSON ? Json.pretty(NluWriter.json(files.data())) + "\n" : yaml(files));
        written.write();
        console.out().printf("%s: %d examples%n", file, files.data().examples().size());
        console.out().flush();
        return 0;
    }

    private NluFiles files() {
        Problems problems = new Problems();
        NluFiles files = NluFiles.of(new DataFiles(YamlReader.ofProcess()).read(List.of(data), problems), problems);
        if (files.data().isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Location.ofFile(data.toString()),
                    "There is no NLU data here.",
                    "--data should name a file with \"nlu\" or \"%s\", or a folder with one."
                            .formatted(LegacyReader.KEY));
        }
        problems.throwIfErrors(Kind.DATA);
        if (!problems.isEmpty()) {
            console.err().print(new ProblemPrinter(console.colour()).render(problems.sorted()));
            console.err().flush();
        }
        return files;
    }

    /** As it is said, else as the file is called. */
    private Format form() {
        if (format != null) {
            return format;
        }
        return out.getFileName().toString().endsWith(".json") ? Format.JSON : Format.YAML;
    }

    private static String yaml(NluFiles files) {
        Map<String, Object> content = NluWriter.yaml(files.data());
        if (!files.responses().isEmpty()) {
            content.put("responses", files.responses());
        }
        return YamlWriter.write(content);
    }

    /** A name without an ending, or of a folder, is that of a folder. */
    private Path target(Format form) {
        boolean folder = Files.isDirectory(out) || !out.getFileName().toString().contains(".");
        return folder ? out.resolve(form == Format.JSON ? "nlu.json" : "nlu.yml") : out;
    }
}
