package org.parlance.cli.test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ServiceOptions;
import org.parlance.cli.test.figures.Written;
import org.parlance.cli.test.nlu.NluOutcome;
import org.parlance.cli.test.nlu.NluTestOptions;
import org.parlance.cli.test.nlu.NluTestOptions.Mode;
import org.parlance.cli.test.nlu.NluTesting;
import org.parlance.core.json.Json;
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
            "Example: parlance test core -s tests --fail-on-prediction-errors",
            "Example: parlance test nlu --cross-validation --folds 5 --fail-under 0.9",
            "Example: parlance test nlu --nlu data/nlu.yml --config config_a.yml config_b.yml"
        })
public final class TestCommand implements Callable<Integer> {
    private static final List<Path> MODELS = List.of(Path.of("models"));

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
    private List<Path> models = MODELS;

    @Mixin
    private ServiceOptions services;

    @Mixin
    private StoryOptions stories;

    @Mixin
    private NluTestOptions understanding;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

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
        understanding.check();
        if (part == Part.CORE) {
            RasaTestOptions.ofDialogue(understanding);
        }
        withoutEffect();
        if (stories.directory() || models.size() > 1) {
            return compare();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        boolean right = test(figures);
        if (json) {
            console.out().println(Json.pretty(figures));
            console.out().flush();
        }
        return right ? 0 : 1;
    }

    /** Whether all is as good as it must be. */
    private boolean test(Map<String, Object> figures) throws IOException {
        boolean trains = understanding.mode() != Mode.MODEL;
        Optional<LoadedModel> model =
                part == Part.NLU && trains ? Optional.empty() : Optional.of(services.load(models.get(0)));
        boolean right = part == Part.NLU || core(model.orElseThrow(), figures);
        if (part == Part.CORE) {
            return right || !stories.failOnErrors();
        }
        NluTesting testing = new NluTesting(understanding, written, out, people());
        NluOutcome outcome = trains ? testing.training(services.plugins()) : testing.of(model.orElseThrow(), gold());
        told(outcome, figures);
        right &= part == null || outcome.allRight();
        return (right || !stories.failOnErrors()) && reached(outcome);
    }

    /** Where tables go: nowhere when a program reads. */
    private Console people() {
        return json
                ? new Console(
                        console.in(),
                        new PrintWriter(Writer.nullWriter()),
                        console.err(),
                        console.terminal(),
                        console.colour())
                : console;
    }

    private void withoutEffect() {
        List<String> names = new ArrayList<>(rasa.withoutEffect(understanding));
        if (models != MODELS && part == Part.NLU && understanding.mode() != Mode.MODEL) {
            names.add("--model");
        }
        if (!names.isEmpty()) {
            console.err().println("note: no effect here: " + String.join(", ", names));
        }
    }

    private boolean core(LoadedModel model, Map<String, Object> figures) throws IOException {
        StoryTest test = walk(model);
        Results results = Results.in(out);
        results.write(StoryReports.of(test, written));
        if (written.plots()) {
            StoryReports.draw(test, results.folder());
        }
        new StoryPrinter(people()).print(test);
        told(results);
        figures.put("core", StoryFigures.conversations(test));
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

    private void told(NluOutcome outcome, Map<String, Object> figures) throws IOException {
        Results results = Results.in(out);
        results.write(outcome.files());
        if (written.plots()) {
            outcome.pictures().draw(results.folder());
        }
        people().out().print(outcome.table());
        told(results);
        figures.put("nlu", outcome.json());
    }

    private boolean reached(NluOutcome outcome) {
        List<String> under = outcome.under(understanding.failUnder());
        under.forEach(line -> console.err().println("error: " + line));
        return under.isEmpty();
    }

    private List<Example> gold() {
        Problems problems = new Problems();
        List<Example> gold = new TestData(problems).examples(understanding.examples());
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
        people().out().print(comparison.table());
        if (json) {
            console.out().print(comparison.files().get("results.json"));
        }
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
        people().out().println("Details are in " + results.folder() + ".");
        people().out().flush();
    }
}
