package org.parlance.cli.train;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.cli.project.Project;
import org.parlance.cli.rl.DecisionGraph;
import org.parlance.cli.rl.DecisionPlan;
import org.parlance.core.archive.ArchiveWriter;
import org.parlance.core.archive.ModelArchive;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.archive.ModelStore;
import org.parlance.core.graph.GraphTrainer;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.graph.TrainingGraph;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.NluGraph;
import org.parlance.nlu.NluInput;
import org.parlance.nlu.language.LanguageCheck;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;

/** Trains a project into a model archive. The graph is put together and checked at once, before anything is trained. */
public final class Training {
    private final Project project;
    private final TrainingOptions options;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Step<?, ?>> steps = new ArrayList<>();
    private final List<String> plugins;
    private Optional<PolicyGraph> policies = Optional.empty();

    /**
     * Puts the graph together; what is wrong goes to the problems.
     *
     * @param plugins names of the plug-ins whose components may be used
     */
    public Training(
            Project project, TrainingOptions options, NluCatalogue catalogue, List<String> plugins, Problems problems) {
        this.project = project;
        this.options = options;
        this.plugins = List.copyOf(plugins);
        if (options.kind() != ModelKind.CORE) {
            NluInput input = new NluInput(
                    project.config(), project.nlu(), project.domain().entities().keySet());
            NluGraph nlu = NluGraph.of(input, catalogue, problems);
            leaves.addAll(nlu.leaves());
            steps.addAll(nlu.steps());
            LanguageCheck.check(project.nlu(), project.config(), problems);
        }
        if (options.kind() != ModelKind.NLU) {
            PolicyInput input = new PolicyInput(project.config().policies(), project.stories(), project.domain());
            PolicyGraph graph = PolicyGraph.of(input, problems);
            leaves.addAll(graph.leaves());
            steps.addAll(graph.steps());
            project.decisions().ifPresent(plan -> learn(plan, graph));
            policies = Optional.of(graph);
        }
    }

    private void learn(DecisionPlan plan, PolicyGraph graph) {
        DecisionGraph decisions = new DecisionGraph(
                plan, project.domain(), graph.steps().stream().map(Step::node).toList());
        leaves.add(decisions.leaf(project.domainJson()));
        steps.add(decisions.step());
    }

    /** The policies' part; absent when the understanding alone is trained. */
    public Optional<PolicyGraph> policies() {
        return policies;
    }

    /** The names of all parts in the order of training. */
    public List<Step<?, ?>> steps() {
        return List.copyOf(steps);
    }

    /**
     * Trains and writes the model; nothing is written when it fails.
     *
     * @throws org.parlance.core.problem.ParlanceException when the data contradicts itself or can't be learnt from
     */
    public TrainingResult run(TrainingListener listener, Progress progress) {
        long begin = System.nanoTime();
        TrainingCache cache = TrainingCache.in(options.cache(), TrainingCache.DEFAULT_LIMIT);
        TrainingRun run = new TrainingRun(options.seed(), options.threads(), progress);
        TrainedGraph graph =
                new GraphTrainer(cache, listener).train(TrainingGraph.of(leaves, steps), run, options.force());
        ModelArchive archive = TrainedArchive.of(project, options.kind(), plugins, graph);
        Path file = options.name()
                .map(name -> options.out().resolve(name + ModelStore.SUFFIX))
                .orElse(null);
        if (file == null) {
            file = ArchiveWriter.write(archive, options.out(), LocalDateTime.now());
        } else {
            ArchiveWriter.writeTo(archive, file);
        }
        return new TrainingResult(file, archive, graph.nodes(), Duration.ofNanos(System.nanoTime() - begin));
    }
}
