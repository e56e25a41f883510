package org.parlance.cli.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ServiceOptions;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance test}: measures a model against stories and examples whose outcome is known. */
@Command(
        name = "test",
        description = "Tests a model: the dialogue with test stories, the understanding with examples.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Custom actions run only where --actions or --endpoints says where they are.",
            "Example: parlance test core -s tests --fail-on-prediction-errors"
        })
public final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "nlu|core",
            description = "Only the understanding or only the dialogue (default: both).")
    private Part part;

    @Option(
            names = {"-m", "--model"},
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "A model, or a folder whose newest model is used (default: ${DEFAULT-VALUE}); several are compared.")
    private List<Path> models = List.of(Path.of("models"));

    @Mixin
    private ServiceOptions services;

    @Mixin
    private StoryOptions stories;

    @Option(
            names = {"-u", "--nlu"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders of examples (default: those in tests, else those in data).")
    private List<Path> examples = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Mixin
    private Written written;

    @Mixin
    private RasaTestOptions rasa;

    /** What is tested. */
    enum Part {
        NLU,
        CORE
    }

    public TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        rasa.check();
        if (!rasa.withoutEffect().isEmpty()) {
            console.err().println("note: no effect here: " + String.join(", ", rasa.withoutEffect()));
        }
        if (stories.directory() || models.size() > 1) {
            return compare();
        }
        LoadedModel model = services.load(models.get(0));
        boolean right = part == Part.NLU || core(model);
        if (part != Part.CORE) {
            boolean understood = nlu(model);
            right &= part == null || understood;
        }
        return right || !stories.failOnErrors() ? 0 : 1;
    }

    private boolean core(LoadedModel model) throws IOException {
        StoryTest test = walk(model);
        Results results = Results.in(out);
        results.write(StoryReports.of(test, written));
        if (written.plots()) {
            StoryReports.draw(test, results.folder());
        }
        new StoryPrinter(console).print(test);
        told(results);
        return test.allRight();
    }

    private StoryTest walk(LoadedModel model) {
        Problems problems = new Problems();
        TestStories tests = new TestData(problems).stories(stories.paths(), model.domain());
        check(
                tests.stories().stories().isEmpty(),
                "test stories",
                "--stories should name their file or folder.",
                problems);
        StoryTest test = new StoryRunner(model, part == null || stories.endToEnd(), actions())
                .run(tests, stories.most(), problems);
        warn(problems);
        return test;
    }

    private Optional<LiveStories.Services> actions() {
        return services.actionsGiven()
                ? Optional.of(new LiveStories.Services(services.endpoints(console), services.actions()))
                : Optional.empty();
    }

    private boolean nlu(LoadedModel model) throws IOException {
        NluTest test = new NluTest(model.understanding(), gold());
        Results results = Results.in(out);
        results.write(NluReports.of(test, written));
        if (written.plots()) {
            NluReports.draw(test, results.folder());
        }
        console.out().print(TestTable.of(test));
        told(results);
        return test.allRight();
    }

    private List<Example> gold() {
        Problems problems = new Problems();
        List<Example> gold = new TestData(problems).examples(examples);
        check(gold.isEmpty(), "examples", "--nlu should name their file or folder.", problems);
        warn(problems);
        return gold;
    }

    private int compare() throws IOException {
        if (part == Part.NLU) {
            throw new ParlanceException(
                    Kind.USAGE, Problem.error(Location.NONE, "Several models are compared by test stories alone."));
        }
        ModelComparison comparison = stories.directory()
                ? ModelComparison.ofDirectory(models.get(0), this::right)
                : ModelComparison.of(models, this::right);
        check(comparison.isEmpty(), "models", "--model should name their folder.", new Problems());
        Results results = Results.in(out);
        results.write(comparison.files());
        console.out().print(comparison.table());
        told(results);
        return 0;
    }

    private int right(Path model) {
        return walk(services.load(model)).right().size();
    }

    /** Stops when there is nothing to test with, or not all of it can be read. */
    private static void check(boolean nothing, String what, String maybe, Problems problems) {
        if (nothing) {
            problems.error(Location.NONE, "There are no %s to test with.".formatted(what), maybe);
        }
        problems.throwIfErrors(Kind.DATA);
    }

    private void warn(Problems problems) {
        if (!problems.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(problems.sorted()));
        }
    }

    private void told(Results results) {
        console.out().println("Details are in " + results.folder() + ".");
        console.out().flush();
    }
}
