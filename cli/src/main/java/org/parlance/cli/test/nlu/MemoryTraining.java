package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.config.AssistantConfig;
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

/**
 * Trains the understanding that a configuration describes and keeps it in memory: no model is written, and none of a project's
 * kept parts is pushed out of the cache by those of folds.
 *
 * @param name what the configuration is called
 * @param config language and pipeline
 * @param domain for the answers of retrieval intents and the names of entities; empty without one
 * @param catalogue the components that there are
 */
record MemoryTraining(String name, AssistantConfig config, Domain domain, NluCatalogue catalogue) {
    /** Says what is wrong with the pipeline, before anything is trained. */
    void check(NluData data, Problems problems) {
        graph(data, problems);
    }

    /** Trains; the same seed gives the same model on any number of threads. */
    NluModel train(NluData data, long seed, int threads, ManyTrainings.One progress) {
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
        Optional<Domain> known = domain.intents().isEmpty() ? Optional.empty() : Optional.of(domain);
        return new NluModel(NluPipelines.of(components), known, config.compatibility());
    }

    private NluGraph graph(NluData data, Problems problems) {
        return NluGraph.of(
                new NluInput(config, data, Set.copyOf(domain.entities().keySet())), catalogue, problems);
    }
}
