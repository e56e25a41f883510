package org.parlance.cli.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.cli.check.ProjectChecks;
import org.parlance.cli.plugin.PluginDescriptor;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.spi.NluComponentFactory;

/** From a project's files to its model: read, check everything, train, report. */
public final class ProjectTraining {
    private final TrainingReport report;
    private final PluginOptions pluginOptions;
    private final boolean strict;
    private final YamlReader yaml;
    private final Comparison comparison;

    /** Whether names, rules and stories are checked against each other, and by how many states stories are compared. */
    private record Comparison(boolean wanted, OptionalInt maxHistory) {
        static final Comparison USUAL = new Comparison(true, OptionalInt.empty());
    }

    public ProjectTraining(TrainingReport report, PluginOptions pluginOptions, boolean strict) {
        this(report, pluginOptions, strict, YamlReader.ofProcess(), Comparison.USUAL);
    }

    private ProjectTraining(
            TrainingReport report,
            PluginOptions pluginOptions,
            boolean strict,
            YamlReader yaml,
            Comparison comparison) {
        this.report = report;
        this.pluginOptions = pluginOptions;
        this.strict = strict;
        this.yaml = yaml;
        this.comparison = comparison;
    }

    /** The same with files read otherwise. */
    public ProjectTraining reading(YamlReader other) {
        return new ProjectTraining(report, pluginOptions, strict, other, comparison);
    }

    /** The same without the checks of names, rules and stories against each other that come before the training. */
    public ProjectTraining withoutChecks() {
        return new ProjectTraining(report, pluginOptions, strict, yaml, new Comparison(false, OptionalInt.empty()));
    }

    /** The same with stories compared by so many states, 0 for all, instead of as many as the policies look at. */
    public ProjectTraining comparing(int states) {
        return new ProjectTraining(
                report, pluginOptions, strict, yaml, new Comparison(true, OptionalInt.of(Math.max(0, states))));
    }

    /**
     * Trains.
     *
     * @throws org.parlance.core.problem.ParlanceException with all problems when the project has errors
     */
    public TrainingResult run(ProjectPaths paths, TrainingOptions options) {
        try (Plugins plugins = pluginOptions.load()) {
            Problems problems = new Problems();
            Project project = new ProjectReader(yaml, problems).read(paths, options.kind() != ModelKind.NLU);
            boolean talks = options.kind() != ModelKind.NLU;
            if (comparison.wanted() && talks && ProjectChecks.isWhole(paths, problems)) {
                ProjectChecks.check(project, paths, problems);
            }
            stopOnErrors(problems, paths);
            List<NluComponentFactory> factories = plugins.providers(NluComponentFactory.class);
            Training training = new Training(
                    project, options, new NluCatalogue(factories), used(plugins, factories, project), problems);
            EmptyProject.check(project, options.kind(), problems);
            if (comparison.wanted()) {
                training.policies()
                        .ifPresent(policies -> ProjectChecks.check(policies, comparison.maxHistory(), problems));
            }
            Problems all = strict ? problems.strict() : problems;
            stopOnErrors(all, paths);
            report.begin(project, options.kind(), all);
            TrainingResult result = training.run(report, report.progress());
            report.end(project, result);
            return result;
        }
    }

    /** The names of the plug-ins whose components stand in the project's pipeline. */
    public static List<String> used(Plugins plugins, List<NluComponentFactory> factories, Project project) {
        Set<String> names = new TreeSet<>();
        project.config().pipeline().ifPresent(pipeline -> pipeline.forEach(c -> names.add(c.name())));
        List<String> used = new ArrayList<>();
        for (NluComponentFactory factory : factories) {
            if (factory.names().stream().anyMatch(names::contains)) {
                plugins.origin(factory)
                        .map(PluginDescriptor::name)
                        .filter(n -> !used.contains(n))
                        .ifPresent(used::add);
            }
        }
        return used;
    }

    /** An error in config.yml alone is one of configuration, any other one of data. */
    private static void stopOnErrors(Problems problems, ProjectPaths paths) {
        String config = paths.config().toString();
        boolean onlyConfig = problems.errors().stream().map(Problem::where).allMatch(where -> where.file()
                .equals(config));
        problems.throwIfErrors(onlyConfig ? Kind.CONFIGURATION : Kind.DATA);
    }
}
