package org.parlance.cli.test.nlu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainedArchive;
import org.parlance.core.archive.ArchiveWriter;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.archive.ModelStore;
import org.parlance.core.domain.Domain;
import org.parlance.core.graph.GraphTrainer;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainingCache;
import org.parlance.core.graph.TrainingGraph;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.NluGraph;
import org.parlance.nlu.NluInput;
import org.parlance.nlu.NluModel;
import org.parlance.nlu.NluPipelines;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;

/**
 * Trains the understanding that a configuration describes and keeps it in memory: none of a project's kept parts is pushed out of
 * the cache by those of folds.
 *
 * @param name what the configuration is called
 * @param project with that configuration
 * @param catalogue the components that there are
 * @param plugins names of the plug-ins whose components are used
 */
record MemoryTraining(String name, Project project, NluCatalogue catalogue, List<String> plugins) {
    /** What came out, with what it was put together from. */
    record Trained(NluModel model, TrainedGraph graph) {}

    /** With the components that the plug-ins have besides the built-in ones. */
    static MemoryTraining of(String name, Project project, Plugins plugins) {
        List<NluComponentFactory> factories = plugins.providers(NluComponentFactory.class);
        return new MemoryTraining(
                name, project, new NluCatalogue(factories), ProjectTraining.used(plugins, factories, project));
    }

    /** Says what is wrong with the pipeline, before anything is trained. */
    void check(NluData data, Problems problems) {
        graph(data, problems);
    }

    /** Trains; the same seed gives the same model on any number of threads. */
    Trained train(NluData data, long seed, int threads, ManyTrainings.One progress) {
        NluGraph graph = graph(data, new Problems());
        progress.begin(graph.steps().size());
        TrainedGraph trained = new GraphTrainer(TrainingCache.none(), progress)
                .train(
                        TrainingGraph.of(graph.leaves(), List.copyOf(graph.steps())),
                        new TrainingRun(seed, threads, progress),
                        true);
        Map<String, NluComponent> components = new LinkedHashMap<>();
        graph.steps().stream()
                .map(step -> step.node().name())
                .forEach(node -> components.put(node, trained.model(node, NluComponent.class)));
        Domain domain = project.domain();
        Optional<Domain> known = domain.intents().isEmpty() ? Optional.empty() : Optional.of(domain);
        NluModel model = new NluModel(
                NluPipelines.of(components), known, project.config().compatibility());
        return new Trained(model, trained);
    }

    /** Writes a model into a folder, under the configuration's name; {@code file} has the examples that it learnt from. */
    void keep(Trained trained, NluData data, Path file, Path folder) {
        List<Path> files = new ArrayList<>(List.of(file));
        project.configFile().ifPresent(files::add);
        Project learnt = project.withNlu(data).withFiles(files);
        ArchiveWriter.writeTo(
                TrainedArchive.of(learnt, ModelKind.NLU, plugins, trained.graph()),
                folder.resolve(name + ModelStore.SUFFIX));
    }

    private NluGraph graph(NluData data, Problems problems) {
        Set<String> entities = Set.copyOf(project.domain().entities().keySet());
        return NluGraph.of(new NluInput(project.config(), data, entities), catalogue, problems);
    }
}
