package org.parlance.cli.test.nlu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.test.Results;
import org.parlance.cli.test.figures.Written;
import org.parlance.cli.train.ProgressBar;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/** Tests the understanding as the options say: a model, a configuration by folds, or configurations against each other. */
public final class NluTesting {
    private static final Path DATA = Path.of("data");

    private final NluTestOptions options;
    private final Written written;
    private final Path out;
    private final Console console;
    private final Problems problems = new Problems();
    private final YamlReader yaml = YamlReader.ofProcess();

    /** @param out the folder that gets the data and the models of a comparison before the reports are there */
    public NluTesting(NluTestOptions options, Written written, Path out, Console console) {
        this.options = options;
        this.written = written;
        this.out = out;
        this.console = console;
    }

    /** Tests a model with examples. */
    public NluOutcome of(LoadedModel model, List<Example> gold) {
        ProgressBar bar = new ProgressBar(console);
        NluResult result = new ModelTest(model, gold).run(work(bar), problems);
        bar.clear();
        warn();
        return outcome(result);
    }

    /**
     * Trains and tests.
     *
     * @throws org.parlance.core.problem.ParlanceException when there is nothing to train from, or it has errors
     */
    public NluOutcome training(PluginOptions pluginOptions) throws IOException {
        try (Plugins plugins = pluginOptions.load()) {
            return options.mode() == NluTestOptions.Mode.FOLDS ? folds(plugins) : configs(plugins);
        }
    }

    private NluOutcome folds(Plugins plugins) {
        Project project = read(options.configs().stream().findFirst());
        String name = project.configFile().map(Path::toString).orElse("the recommended pipeline");
        MemoryTraining training = MemoryTraining.of(name, project, plugins);
        enough(project.nlu(), options.folds());
        FoldPlan plan = FoldPlan.of(project.nlu(), options.folds(), options.seed());
        plan.check(problems);
        checked(List.of(training), project.nlu());
        ProgressBar bar = new ProgressBar(console);
        CrossValidation folds = CrossValidation.run(training, plan, work(bar));
        bar.clear();
        return outcome(result(name, folds));
    }

    private static NluResult result(String config, CrossValidation folds) {
        List<Example> examples = folds.plan().data().examples();
        Neighbours neighbours = new Neighbours(examples);
        CrossValidation.LearntFrom learnt = folds.learntFrom();
        NluTest test = folds.test();
        List<Confusions.Pair> confusions = Confusions.of(
                test.intents(),
                one -> neighbours.nearest(one.text(), one.predictedName(), other -> learnt.when(one.example(), other)));
        String measured = "Cross-validation of %s: %d folds of %d examples"
                .formatted(config, folds.plan().folds(), examples.size());
        return new NluResult(
                measured, test, Summary.of(test), confusions, Mislabelled.among(test.intents()), Optional.of(folds));
    }

    private NluOutcome configs(Plugins plugins) throws IOException {
        Map<String, Path> files = ConfigFiles.named(options.configs(), problems);
        if (files.isEmpty() && !problems.hasErrors()) {
            problems.error(Location.NONE, "There is no configuration to test.", "--config should name some.");
        }
        problems.throwIfErrors(Kind.CONFIGURATION);
        Project project = read(files.values().stream().findFirst());
        enough(project.nlu(), 2);
        List<MemoryTraining> trainings = trainings(files, project, plugins);
        checked(trainings, project.nlu());
        Shares shares = Shares.of(project.nlu(), options.runs(), options.percentages(), options.seed());
        Results results = Results.in(out);
        results.write(ComparisonFiles.data(shares));
        ProgressBar bar = new ProgressBar(console);
        ConfigComparison comparison = ConfigComparison.run(trainings, shares, written, results.folder(), work(bar));
        bar.clear();
        return outcome(comparison);
    }

    /** The first configuration was read with the project. */
    private List<MemoryTraining> trainings(Map<String, Path> files, Project project, Plugins plugins) {
        List<MemoryTraining> trainings = new ArrayList<>();
        files.forEach((name, file) -> {
            AssistantConfig config =
                    trainings.isEmpty() ? project.config() : new ConfigReader(yaml).read(file, problems);
            trainings.add(MemoryTraining.of(name, project.withConfig(config, file), plugins));
        });
        return trainings;
    }

    private Project read(Optional<Path> config) {
        if (options.examples().isEmpty() && !Files.exists(DATA)) {
            enough(NluData.EMPTY, 1);
        }
        List<Path> data = options.examples().isEmpty() ? List.of(DATA) : options.examples();
        ProjectPaths paths = ProjectPaths.of(options.domain(), config).withData("--nlu", data);
        return new ProjectReader(yaml, problems).read(paths, false);
    }

    private void enough(NluData data, int least) {
        if (data.examples().isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Location.NONE, "There are no examples to test with.", "--nlu should name their file or folder.");
        }
        FoldPlan.enough(data, least, problems);
    }

    private void checked(List<MemoryTraining> trainings, NluData data) {
        trainings.forEach(training -> training.check(data, problems));
        problems.throwIfErrors(Kind.CONFIGURATION);
        warn();
    }

    private Work work(ProgressBar bar) {
        return new Work(options.seed(), options.threads(), bar);
    }

    private void warn() {
        if (!problems.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(problems.sorted()));
        }
    }

    private NluOutcome outcome(NluResult result) {
        return new NluOutcome(
                result.files(written),
                folder -> NluReports.draw(result.test(), folder),
                NluTable.of(result),
                result.toJson(),
                result.test().allRight(),
                result.f1());
    }

    private NluOutcome outcome(ConfigComparison comparison) {
        return new NluOutcome(
                ComparisonFiles.of(comparison),
                folder -> ComparisonPicture.write(comparison, folder),
                comparison.table(),
                comparison.toJson(),
                true,
                Map.of());
    }
}
