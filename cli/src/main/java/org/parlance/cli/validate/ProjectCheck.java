package org.parlance.cli.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.parlance.cli.check.ProjectChecks;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.train.EmptyProject;
import org.parlance.cli.train.Training;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.spi.NluComponentFactory;

/** Everything that can be said of a project before it is trained: its files, its training graph, and whether its parts agree. */
final class ProjectCheck {
    private ProjectCheck() {}

    /** All problems; what can't be checked because a file couldn't be read is left out. */
    static Problems of(ProjectPaths paths, Plugins plugins, OptionalInt maxHistory) {
        Problems problems = new Problems();
        Project project = new ProjectReader(YamlReader.ofProcess(), problems).read(paths, true);
        EmptyProject.check(project, ModelKind.FULL, problems);
        if (!ProjectChecks.isWhole(paths, problems)) {
            return problems;
        }
        ProjectChecks.check(project, paths, problems);
        NluCatalogue catalogue = new NluCatalogue(plugins.providers(NluComponentFactory.class));
        Training training = new Training(project, TrainingOptions.in(Path.of("")), catalogue, List.of(), problems);
        training.policies().ifPresent(policies -> ProjectChecks.check(policies, maxHistory, problems));
        return problems;
    }
}
