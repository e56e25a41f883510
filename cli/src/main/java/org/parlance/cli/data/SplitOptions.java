package org.parlance.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parlance.cli.Console;
import org.parlance.cli.project.DataFiles;
import org.parlance.cli.project.Document;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import picocli.CommandLine.Option;

/** Which data is cut in two, how, and where the halves go; Rasa's names and defaults, but for the seed, which is fixed. */
public final class SplitOptions {
    @Option(
            names = {"-u", "--nlu"},
            paramLabel = "PATH",
            description = "File or folder with the data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--training-fraction",
            paramLabel = "F",
            description = "How much of it trains, between 0 and 1 (default: ${DEFAULT-VALUE}).")
    private double fraction = 0.8;

    @Option(
            names = "--random-seed",
            paramLabel = "N",
            description = "The same number gives the same halves (default: ${DEFAULT-VALUE}).")
    private long seed = TrainingOptions.SEED;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the halves go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("train_test_split");

    @Option(names = "--force", description = "Replace what is there already.")
    private boolean force;

    public SplitOptions() {}

    double fraction() {
        if (!(fraction > 0 && fraction < 1)) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(
                                    Location.NONE,
                                    "--training-fraction must lie between 0 and 1, but is " + fraction + ".")
                            .maybe("0.8 was meant: four fifths train."));
        }
        return fraction;
    }

    long seed() {
        return seed;
    }

    Path out() {
        return out;
    }

    /** @throws ParlanceException when a half is there already and was not to be replaced, or can't be written */
    void write(NewFiles halves) {
        if (!force) {
            NewFiles.refuseToOverwrite(halves.paths());
        }
        halves.write();
    }

    /**
     * What is to be cut; not the halves of an earlier cut that lie among the data.
     *
     * @param problems is told of files that can't be read
     */
    List<Document> documents(Problems problems) {
        List<Document> documents =
                new DataFiles(YamlReader.ofProcess()).of("--nlu").read(List.of(data), problems);
        return isBelowOut(data)
                ? documents
                : documents.stream()
                        .filter(document -> !isBelowOut(document.path()))
                        .toList();
    }

    /** Shows what is to be told of the data. Without anything to cut and without another error, that is the error. */
    void check(boolean empty, String what, Problems problems, Console console) {
        if (empty && !problems.hasErrors()) {
            problems.error(
                    Location.ofFile(data.toString()),
                    "There are no %s here.".formatted(what),
                    "--nlu should name a file with %s, or a folder with one.".formatted(what));
        }
        problems.throwIfErrors(Kind.DATA);
        if (!problems.isEmpty()) {
            console.err().print(new ProblemPrinter(console.colour()).render(problems.sorted()));
            console.err().flush();
        }
    }

    private boolean isBelowOut(Path path) {
        return Files.isDirectory(out)
                && path.toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize());
    }
}
