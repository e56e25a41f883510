package org.parlance.cli.rl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.cli.train.TrainingReport;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance rl train}: trains the project with its learned decision; what is unchanged comes from the cache. */
@Command(
        name = "train",
        description = "Learns the decision of rl.yml in simulated talks; the rest of the model comes from the cache.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance rl train"})
public final class RlTrainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectPaths paths;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the model goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where unchanged parts are kept (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of(".parlance", "cache");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed = TrainingOptions.SEED;

    public RlTrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (DecisionPlan.fileBeside(paths.config()).isEmpty()) {
            Path file = paths.config().resolveSibling(DecisionPlan.FILE);
            throw new ParlanceException(
                    Kind.CONFIGURATION,
                    Problem.error(Location.ofFile(file.toString()), "There is no such file.")
                            .because("It says which decisions are learned.")
                            .maybe("the sample assistant's rl.yml is a start."));
        }
        TrainingOptions options = new TrainingOptions(
                ModelKind.FULL,
                out,
                Optional.empty(),
                cache,
                seed,
                Runtime.getRuntime().availableProcessors(),
                false);
        new ProjectTraining(TrainingReport.forPeople(console), plugins, false).run(paths, options);
        return 0;
    }
}
