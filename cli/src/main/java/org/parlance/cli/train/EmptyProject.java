package org.parlance.cli.train;

import org.parlance.cli.project.Project;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Says so when there is nothing to train from. */
public final class EmptyProject {
    private EmptyProject() {}

    /** Adds an error when nothing can be trained, a warning when a part of the kind is missing. */
    public static void check(Project project, ModelKind kind, Problems problems) {
        boolean noNlu = project.nlu().examples().isEmpty();
        boolean noStories = project.stories().blocks().isEmpty();
        if (kind == ModelKind.NLU && noNlu) {
            nothing("examples (\"nlu:\")", problems);
        } else if (kind == ModelKind.CORE && noStories) {
            nothing("stories or rules (\"stories:\", \"rules:\")", problems);
        } else if (noNlu && noStories) {
            nothing("examples, stories or rules", problems);
        } else if (kind == ModelKind.FULL && noNlu) {
            warn("examples", "The assistant will only understand messages like /intent.", problems);
        } else if (kind == ModelKind.FULL && noStories) {
            warn("stories or rules", "The assistant will understand, but say nothing.", problems);
        }
    }

    private static void nothing(String what, Problems problems) {
        problems.add(Problem.error(Location.NONE, "The data has no %s to train from.".formatted(what))
                .maybe("--data should name the folder of your training data."));
    }

    private static void warn(String what, String why, Problems problems) {
        problems.add(Problem.warning(Location.NONE, "The data has no %s.".formatted(what))
                .because(why));
    }
}
