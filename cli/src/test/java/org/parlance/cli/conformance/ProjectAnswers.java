package org.parlance.cli.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.project.DataFiles;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.graph.GraphTrainer;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.graph.TrainingGraph;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.evaluate.GoldWalk;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.evaluate.StoryResult;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;

/** A project read as the program reads it, its dialogue trained as the program trains it, and what it then answers. */
final class ProjectAnswers {
    private final Path folder;
    private final Problems problems = new Problems();
    private final Project project;

    ProjectAnswers(Path folder) {
        this.folder = folder;
        this.project = new ProjectReader(ProjectCopy.YAML, problems).read(ProjectPaths.in(folder), true);
    }

    /** Why the project can't be read. */
    List<Problem> errors() {
        return problems.errors();
    }

    Project project() {
        return project;
    }

    /** The trained dialogue; tables are there only where there is a rule policy. */
    Dialogue dialogue() {
        PolicyGraph graph = PolicyGraph.of(
                new PolicyInput(project.config().policies(), project.stories(), project.domain()), problems);
        TrainedGraph trained = new GraphTrainer(TrainingCache.none(), TrainingListener.NONE)
                .train(TrainingGraph.of(graph.leaves(), graph.steps()), TrainingRun.quiet(1), false);
        List<Node> nodes = graph.steps().stream().map(Step::node).toList();
        return new Dialogue(
                graph,
                PolicyGraph.machine(nodes, trained, project.domain()),
                PolicyGraph.policy(nodes, trained, project.domain()));
    }

    /** Every step of the test stories, one line a story. */
    List<String> testSteps(Policy policy, boolean hides) {
        StoryData tests = StoryData.EMPTY;
        Path folderOfTests = folder.resolve("tests");
        if (Files.isDirectory(folderOfTests)) {
            for (var document : new DataFiles(ProjectCopy.YAML).read(List.of(folderOfTests), new Problems())) {
                boolean isTest = document.path().getFileName().toString().startsWith("test_");
                if (isTest && StoryReader.reads(document.content())) {
                    tests = tests.plus(StoryReader.forTests(project.domain()).read(document.content(), new Problems()));
                }
            }
        }
        return steps(policy, tests, hides);
    }

    /** The same for the stories of the training data. */
    List<String> trainingSteps(Policy policy, boolean hides) {
        return steps(policy, project.stories(), hides);
    }

    private List<String> steps(Policy policy, StoryData stories, boolean hides) {
        List<String> lines = new ArrayList<>();
        for (StoryResult story : new GoldWalk(policy, project.domain()).walk(stories, new Problems())) {
            for (int i = 0; i < story.steps().size(); i++) {
                lines.add(Json.canonical(step(story.name(), i, story.steps().get(i), hides)));
            }
        }
        return lines;
    }

    private static Map<String, Object> step(String story, int index, StepResult step, boolean hides) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", story);
        json.put("step", index);
        json.put("expected", step.expected());
        json.put("predicted", step.predicted());
        json.put("policy", step.policy().orElse(null));
        json.put("confidence", step.confidence());
        if (hides) {
            json.put("hide_rule_turn", step.hideRuleTurn());
        }
        return json;
    }

    /**
     * What the training of stories and rules gave.
     *
     * @param graph with the training conversations
     * @param machine with the look-up tables
     * @param policy all policies as one
     */
    record Dialogue(PolicyGraph graph, DialogueMachine machine, Optional<Policy> policy) {}
}
