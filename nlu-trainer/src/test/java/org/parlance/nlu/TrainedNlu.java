package org.parlance.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.Compatibility;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.Trained;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Trains a pipeline for tests: every step in order, without a cache. */
final class TrainedNlu {
    private final Map<String, NluComponent> components = new LinkedHashMap<>();
    private final List<Step<TrainingSet, NluComponent>> steps;

    private TrainedNlu(List<Step<TrainingSet, NluComponent>> steps, TrainingRun run) {
        this.steps = steps;
        Trained trained = new Trained() {
            @Override
            public <M extends Model> M model(String node, Class<M> type) {
                return type.cast(components.get(node));
            }
        };
        for (Step<TrainingSet, NluComponent> step : steps) {
            TrainingSet data = step.data().apply(trained);
            components.put(
                    step.node().name(),
                    step.factory().trainer(step.node().settings()).train(data, run));
        }
    }

    static TrainedNlu of(AssistantConfig config, NluData data, TrainingRun run) {
        return of(new NluInput(config, data, data.entities()), run);
    }

    static TrainedNlu of(NluInput input, TrainingRun run) {
        return of(input, run, new Problems());
    }

    static TrainedNlu of(NluInput input, TrainingRun run, Problems problems) {
        NluGraph graph = NluGraph.of(input, NluCatalogue.standard(), problems);
        problems.throwIfErrors(org.parlance.core.problem.ParlanceException.Kind.CONFIGURATION);
        return new TrainedNlu(graph.steps(), run);
    }

    Map<String, NluComponent> components() {
        return components;
    }

    NluModel model() {
        return model(Compatibility.NONE);
    }

    NluModel model(Compatibility compatibility) {
        return new NluModel(NluPipelines.of(components), Optional.empty(), compatibility);
    }

    /** What an archive would hold, file by file. */
    Map<String, ModelFiles> saved() {
        Map<String, ModelFiles> saved = new LinkedHashMap<>();
        components.forEach((node, component) -> {
            ModelFiles files = new ModelFiles();
            component.save(files);
            saved.put(node, files);
        });
        return saved;
    }

    /** The same model from what was saved. */
    NluModel reloaded() {
        Map<String, ModelFiles> saved = saved();
        Map<String, NluComponent> loaded = new LinkedHashMap<>();
        steps.forEach(step -> loaded.put(
                step.node().name(),
                step.factory()
                        .load(step.node().settings(), saved.get(step.node().name()))));
        return new NluModel(NluPipelines.of(loaded), Optional.empty(), Compatibility.NONE);
    }

    /** The data of a text that stands under {@code nlu:}. */
    static NluData data(String yaml, Problems problems) {
        return section(YamlReader.ofProcess().read("nlu.yml", yaml, problems), problems);
    }

    static NluData section(Optional<YamlNode> file, Problems problems) {
        return file.flatMap(node -> node.asMapping("An NLU file", problems))
                .flatMap(mapping -> mapping.get("nlu"))
                .map(section -> NluReader.read(section, problems))
                .orElse(NluData.EMPTY);
    }

    /** A configuration with the pipeline of a YAML text. */
    static AssistantConfig config(String pipeline) {
        Problems problems = new Problems();
        YamlNode node =
                YamlReader.ofProcess().read("config.yml", pipeline, problems).orElseThrow();
        List<ComponentConfig> components = node.asSequence("pipeline", problems).orElseThrow().items().stream()
                .map(item -> component((YamlMapping) item))
                .toList();
        return new AssistantConfig(
                "en", Optional.empty(), Optional.of(components), Optional.empty(), Compatibility.NONE);
    }

    private static ComponentConfig component(YamlMapping item) {
        Map<String, Object> settings = new LinkedHashMap<>(item.plain());
        String name = String.valueOf(settings.remove("name"));
        return new ComponentConfig(name, new Settings(settings), item);
    }
}
