package org.parlance.cli.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    public ProjectTraining(TrainingReport report, PluginOptions pluginOptions, boolean strict) {
        this(report, pluginOptions, strict, YamlReader.ofProcess());
    }

    private ProjectTraining(TrainingReport report, PluginOptions pluginOptions, boolean strict, YamlReader yaml) {
        this.report = report;
        this.pluginOptions = pluginOptions;
        this.strict = strict;
        this.yaml = yaml;
    }

    /** The same with files read otherwise. */
    public ProjectTraining reading(YamlReader other) {
        return new ProjectTraining(report, pluginOptions, strict, other);
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
            stopOnErrors(problems, paths);
            List<NluComponentFactory> factories = plugins.providers(NluComponentFactory.class);
            Training training = new Training(
                    project, options, new NluCatalogue(factories), used(plugins, factories, project), problems);
            EmptyProject.check(project, options.kind(), problems);
            Problems all = strict ? problems.strict() : problems;
            stopOnErrors(all, paths);
            report.begin(project, all);
            TrainingResult result = training.run(report, report.progress());
            report.end(project, result);
            return result;
        }
    }

    /** The plug-ins whose components stand in the pipeline. */
    private static List<String> used(Plugins plugins, List<NluComponentFactory> factories, Project project) {
        Set<String> names = new java.util.TreeSet<>();
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
