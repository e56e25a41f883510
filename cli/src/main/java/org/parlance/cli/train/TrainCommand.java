package org.parlance.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance train}: reads a project, checks it and trains a model. */
@Command(
        name = "train",
        description = "Trains a project into a model; unchanged parts come from the cache.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance train --data data --domain domain.yml --config config.yml --out models"})
public final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "nlu|core",
            description = "Only the understanding or only the dialogue (default: both).")
    private Part part;

    @Mixin
    private ProjectPaths paths;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the model goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models");

    @Option(
            names = "--fixed-model-name",
            paramLabel = "NAME",
            description = "The model's name (default: time and fingerprint).")
    private String name;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed = TrainingOptions.SEED;

    @Option(
            names = "--num-threads",
            paramLabel = "N",
            description = "How many threads may work (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "The cache of unchanged parts (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of(".parlance", "cache");

    @Option(names = "--force", description = "Train everything, also what is unchanged.")
    private boolean force;

    @Option(
            names = {"--strict", "--fail-on-validation-warnings"},
            description = "Treat warnings as errors.")
    private boolean strict;

    @Option(names = "--skip-validation", description = "Leave out the checks of data validate.")
    private boolean skipValidation;

    @Option(
            names = "--validation-max-history",
            paramLabel = "N",
            description =
                    "How many states count when stories are compared, 0 for all (default: as the policies look back).")
    private Integer maxHistory;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Mixin
    private RasaTrainOptions rasa;

    /** Which parts are trained. */
    enum Part {
        NLU,
        CORE
    }

    public TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParlanceException(Kind.USAGE, Problem.error(Location.NONE, "--num-threads must be at least 1."));
        }
        TrainingOptions options =
                new TrainingOptions(kind(), out, Optional.ofNullable(name), cache, seed, threads, force);
        List<String> withoutEffect = rasa.given();
        if (!withoutEffect.isEmpty()) {
            console.err().println("note: no effect here: " + String.join(", ", withoutEffect));
        }
        TrainingReport report = json ? TrainingReport.json(console) : TrainingReport.forPeople(console);
        ProjectTraining training = new ProjectTraining(report, plugins, strict);
        if (skipValidation) {
            training = training.withoutChecks();
        }
        if (maxHistory != null) {
            training = training.comparing(maxHistory);
        }
        training.run(paths, options);
        return 0;
    }

    private ModelKind kind() {
        return part == null ? ModelKind.FULL : part == Part.NLU ? ModelKind.NLU : ModelKind.CORE;
    }
}
