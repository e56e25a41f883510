package org.parlance.cli.validate;

import java.nio.file.Path;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.train.EmptyProject;
import org.parlance.cli.train.Training;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.graph.Node;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.rule.RuleCheck;
import org.parlance.policy.rule.RulePolicyFactory;

/** Everything that can be said of a project before it is trained: its files, its training graph, and whether its rules agree. */
final class ProjectCheck {
    private static final String RULES = new RulePolicyFactory().name();

    private final Problems problems = new Problems();

    /** All problems; what can't be checked because of an error is left out. */
    static Problems of(ProjectPaths paths, Plugins plugins) {
        ProjectCheck check = new ProjectCheck();
        check.run(paths, plugins);
        return check.problems;
    }

    private void run(ProjectPaths paths, Plugins plugins) {
        Project project = new ProjectReader(YamlReader.ofProcess(), problems).read(paths, true);
        EmptyProject.check(project, ModelKind.FULL, problems);
        if (problems.hasErrors()) {
            return;
        }
        NluCatalogue catalogue = new NluCatalogue(plugins.providers(NluComponentFactory.class));
        Training training =
                new Training(project, TrainingOptions.in(Path.of("")), catalogue, java.util.List.of(), problems);
        training.policies().ifPresent(this::rules);
    }

    private void rules(PolicyGraph policies) {
        policies.steps().stream()
                .map(step -> step.node())
                .filter(node -> node.component().equals(RULES))
                .map(Node::settings)
                .map(settings -> RuleCheck.of(policies.conversations(), settings))
                .forEach(check -> problems.addAll(check.problems()));
    }
}
