package org.parlance.cli.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.policy.story.StoryData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance test}: measures a model against stories and examples whose outcome is known. */
@Command(
        name = "test",
        description = "Tests a model: the dialogue with test stories, the understanding with examples.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance test core -s tests --fail-on-prediction-errors"})
public final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "nlu|core",
            description = "Only the understanding or only the dialogue (default: both).")
    private Part part;

    @Mixin
    private ModelOptions options;

    @Option(
            names = {"-s", "--stories"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders of test stories (default: tests, else every test_*.yml).")
    private List<Path> stories = List.of();

    @Option(
            names = {"-u", "--nlu"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders of examples (default: those in tests, else those in data).")
    private List<Path> examples = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Option(names = "--e2e", description = "Walk the stories with what the model parses from their texts.")
    private boolean endToEnd;

    @Option(
            names = "--fail-on-prediction-errors",
            description = "Exit with 1 when a story failed; with nlu, when an intent or entity is wrong.")
    private boolean failOnErrors;

    @Option(names = "--no-plot", description = "Draw no pictures.")
    private boolean noPlot;

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
        LoadedModel model = options.load();
        boolean right = part == Part.NLU || core(model);
        if (part != Part.CORE) {
            boolean understood = nlu(model);
            right &= part == null || understood;
        }
        return right || !failOnErrors ? 0 : 1;
    }

    private boolean core(LoadedModel model) throws IOException {
        Problems problems = new Problems();
        StoryData data = new TestData(problems).stories(stories, model.domain());
        check(data.stories().isEmpty(), "test stories", "--stories should name their file or folder.", problems);
        StoryTest test = endToEnd ? StoryTest.endToEnd(model, data, problems) : StoryTest.gold(model, data, problems);
        warn(problems);
        Results results = Results.in(out);
        results.write(StoryReports.of(test));
        for (StoryOutcome story : test.failed()) {
            console.out().println("failed: " + story.result().name());
            Differences.of(story).forEach(line -> console.out().println("  " + line));
        }
        console.out().print(TestTable.of(test));
        told(results);
        return test.allRight();
    }

    private boolean nlu(LoadedModel model) throws IOException {
        Problems problems = new Problems();
        List<Example> gold = new TestData(problems).examples(examples);
        check(gold.isEmpty(), "examples", "--nlu should name their file or folder.", problems);
        warn(problems);
        NluTest test = new NluTest(model.understanding(), gold);
        Results results = Results.in(out);
        results.write(NluReports.of(test));
        if (!noPlot) {
            NluReports.draw(test, results.folder());
        }
        console.out().print(TestTable.of(test));
        told(results);
        return test.intentErrors().isEmpty() && test.entityErrors().isEmpty();
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
