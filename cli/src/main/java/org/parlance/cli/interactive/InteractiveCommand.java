package org.parlance.cli.interactive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parlance.assistant.Assistant;
import org.parlance.cli.Console;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.shell.LineSource;
import org.parlance.cli.shell.ShellCommand;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.cli.train.TrainingReport;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlu.data.NluData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parlance interactive}: a talk in which every parse and action is confirmed or put right, kept as training data. */
@Command(
        name = "interactive",
        description =
                "Talks step by step: you confirm or correct what was understood and what is done, and keep it as data.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --model the project is trained first; unchanged parts come from the cache.",
            "Example: parlance interactive",
            "Example: parlance interactive -m models --stories data/stories.yml",
            "",
            "In the talk: /help lists what can be said at each question."
        })
public final class InteractiveCommand implements Callable<Integer> {
    private static final Path FOLDER = Path.of(".parlance", "interactive");
    private static final String CORE = "core";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "The model, as with --model.")
    private Path positional;

    @Mixin
    private ModelOptions models;

    @Mixin
    private ProjectPaths paths;

    @Option(
            names = {"-s", "--stories"},
            paramLabel = "FILE",
            description = "Where stories and rules are added (default: the file that has some already).")
    private Path stories;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where a trained model goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models");

    @Option(names = "--force", description = "Train everything, also what is unchanged.")
    private boolean force;

    @Option(
            names = "--conversation-id",
            paramLabel = "ID",
            description = "The conversation's id (default: ${DEFAULT-VALUE}).")
    private String sender = "interactive";

    @Mixin
    private RasaInteractiveOptions rasa;

    public InteractiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<String> withoutEffect = rasa.given();
        if (!withoutEffect.isEmpty()) {
            console.err().println("note: no effect here: " + String.join(", ", withoutEffect));
        }
        Assistant assistant = assistant(model());
        NluData known = known();
        try (LineSource lines = ShellCommand.lines(console, InteractiveSession.PROMPT)) {
            Questions questions = new Questions(console, lines);
            LiveTalk talk = new LiveTalk(assistant, sender);
            if (talk.predict().isEmpty()) {
                throw new ParlanceException(
                        Kind.DATA,
                        Problem.error(Location.NONE, "This model has no policies, so there is no talk to correct.")
                                .maybe("\"parlance train\" should be run in place of \"parlance train nlu\"."));
            }
            questions.tell("Every step waits for your word: Enter says yes, /help tells the rest, /stop ends.");
            new InteractiveSession(console, questions, talk, known, new Draft(FOLDER, LocalDateTime.now()))
                    .run(paths, Optional.ofNullable(stories));
        }
        return 0;
    }

    private LoadedModel model() {
        if (spec.commandLine().getParseResult().hasMatchedOption("--model")) {
            return models.load();
        }
        if (positional != null && !positional.toString().equals(CORE)) {
            return models.load(positional);
        }
        TrainingOptions usual = TrainingOptions.in(Path.of(""));
        TrainingOptions options = new TrainingOptions(
                ModelKind.FULL, out, Optional.empty(), usual.cache(), usual.seed(), usual.threads(), force);
        TrainingReport report = TrainingReport.quiet(console);
        return models.load(new ProjectTraining(report, models.plugins(), false)
                .run(paths, options)
                .file());
    }

    private Assistant assistant(LoadedModel model) {
        AssistantFactory factory = new AssistantFactory(
                models.endpoints(console), models.actions(), ResponseChooser.random(new Random()), Clock.systemUTC());
        return factory.assistant(model);
    }

    /** The examples that the project has already; none where only the model is at hand. */
    private NluData known() {
        if (paths.data().stream().noneMatch(Files::exists)) {
            return NluData.EMPTY;
        }
        return new ProjectReader(YamlReader.ofProcess(), new Problems())
                .read(paths, false)
                .nlu();
    }
}
