package org.parlance.cli.visualize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.train.EmptyProject;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlReader;
import org.parlance.policy.PolicyCatalogue;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.draw.Choice;
import org.parlance.policy.draw.Drawer;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.picture.Page;
import org.parlance.policy.draw.picture.SvgWriter;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.StoryMachine;

/**
 * A project's machine, drawn.
 *
 * @param examples a message for each intent
 * @param contradictions how many errors the rules have; the drawing shows what could be compiled
 * @param assumedHistory how many states back the stories were drawn as remembered, where no policy remembers them
 */
record DrawnProject(
        Drawing drawing, Domain domain, Map<String, String> examples, int contradictions, OptionalInt assumedHistory) {

    /**
     * Reads and draws.
     *
     * @param maxHistory how many states back stories look, if not as config.yml says; 0 for all
     * @throws ParlanceException when the files can't be read or there is nothing to draw
     */
    static DrawnProject of(ProjectPaths paths, Choice choice, OptionalInt maxHistory) {
        Problems problems = new Problems();
        Project project = new ProjectReader(YamlReader.ofProcess(), problems).read(paths, true);
        EmptyProject.check(project, ModelKind.CORE, problems);
        choice.form().ifPresent(form -> isDeclared(form, project.domain(), problems));
        problems.throwIfErrors(Kind.DATA);
        PolicyGraph graph = PolicyGraph.of(
                new PolicyInput(project.config().policies(), project.stories(), project.domain()), problems);
        problems.throwIfErrors(Kind.CONFIGURATION);
        Problems contradictions = new Problems();
        DialogueMachine machine = graph.machine(contradictions);
        boolean assumed = machine.stories().isEmpty()
                && maxHistory.isEmpty()
                && !graph.conversations().stories().isEmpty();
        OptionalInt history = assumed ? OptionalInt.of(PolicyCatalogue.RECOMMENDED_HISTORY) : maxHistory;
        DialogueMachine drawn = history.isPresent() ? remembering(history.getAsInt(), machine, graph) : machine;
        Drawing drawing = Drawer.draw(drawn, project.domain(), choice);
        isSomething(drawing);
        return new DrawnProject(
                drawing,
                project.domain(),
                examples(project),
                contradictions.errors().size(),
                assumed ? history : OptionalInt.empty());
    }

    String svg() {
        return SvgWriter.write(drawing);
    }

    String page() {
        return Page.write(drawing, domain, examples);
    }

    private static DialogueMachine remembering(int maxHistory, DialogueMachine machine, PolicyGraph graph) {
        StoryMachine stories =
                StoryMachine.compile(maxHistory, graph.conversations().storyExamples(maxHistory));
        return new DialogueMachine(machine.rules(), Optional.of(stories), machine.forms());
    }

    private static void isDeclared(String form, Domain domain, Problems problems) {
        if (!domain.forms().containsKey(form)) {
            problems.error(
                    Location.NONE,
                    "The domain declares no form \"%s\".".formatted(form),
                    Suggest.didYouMean(form, domain.forms().keySet()));
        }
    }

    private static void isSomething(Drawing drawing) {
        if (drawing.boxes().isEmpty()) {
            throw new ParlanceException(
                    Kind.DATA,
                    Problem.error(Location.NONE, "There is nothing to draw.")
                            .because("Neither rules nor stories are left by these options and policies."));
        }
    }

    private static Map<String, String> examples(Project project) {
        Map<String, String> examples = new LinkedHashMap<>();
        project.nlu().examples().forEach(example -> example.intent()
                .ifPresent(intent -> examples.putIfAbsent(intent, example.text())));
        return examples;
    }
}
