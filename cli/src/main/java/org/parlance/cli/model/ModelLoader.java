package org.parlance.cli.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.cli.project.ModelDomain;
import org.parlance.cli.rl.DecisionGraph;
import org.parlance.core.archive.ArchiveReader;
import org.parlance.core.archive.Manifest;
import org.parlance.core.archive.ModelArchive;
import org.parlance.core.archive.ModelStore;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ReadDomain;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Trained;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.Model;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.NluModel;
import org.parlance.nlu.NluPipelines;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.policy.PolicyCatalogue;
import org.parlance.policy.PolicyGraph;

/** Reads a model archive and brings its parts to life; nothing in the archive is run. */
public final class ModelLoader {
    private final NluCatalogue catalogue;
    /** A model's texts were complete when it was written, so nothing is looked up in the environment of who reads it. */
    private final YamlReader yaml = new YamlReader(name -> Optional.of("${" + name + "}"), YamlLimits.DEFAULT);

    public ModelLoader(NluCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the model at a path, or the newest in a folder.
     *
     * @throws ParlanceException when there is none or it can't be read
     */
    public LoadedModel load(Path path) {
        Path file = ModelStore.find(path);
        ModelArchive archive = new ArchiveReader().read(file);
        Problems problems = new Problems();
        AssistantConfig config = new ConfigReader(yaml).read(file + ": config.yml", archive.config(), problems);
        ReadDomain domain = new ModelDomain(yaml).read(file + ": domain.yml", archive.domain(), problems);
        problems.throwIfErrors(Kind.DATA);
        Map<String, Model> models = models(file, archive);
        Trained trained = trained(models);
        List<Node> nodes =
                archive.manifest().nodes().stream().map(Manifest.Entry::node).toList();
        return new LoadedModel(
                file,
                archive.manifest(),
                config,
                domain.domain(),
                domain.json(),
                nlu(models, domain.domain(), config),
                PolicyGraph.policy(nodes, trained, domain.domain()),
                trained);
    }

    private static NluModel nlu(Map<String, Model> models, Domain domain, AssistantConfig config) {
        Map<String, NluComponent> components = new LinkedHashMap<>();
        models.forEach((node, model) -> {
            if (model instanceof NluComponent component) {
                components.put(node, component);
            }
        });
        Optional<Domain> known = domain.intents().isEmpty() ? Optional.empty() : Optional.of(domain);
        return new NluModel(NluPipelines.of(components), known, config.compatibility());
    }

    private Map<String, Model> models(Path file, ModelArchive archive) {
        Map<String, Model> models = new LinkedHashMap<>();
        for (Manifest.Entry entry : archive.manifest().nodes()) {
            Node node = entry.node();
            ComponentFactory<?, ? extends Model> factory = factory(node.component())
                    .orElseThrow(() -> unknown(file, node, archive.manifest().plugins()));
            models.put(
                    node.name(),
                    factory.load(node.settings(), archive.components().get(node.name())));
        }
        return models;
    }

    private Optional<ComponentFactory<?, ? extends Model>> factory(String component) {
        Optional<ComponentFactory<?, ? extends Model>> nlu =
                catalogue.versioned(component).map(Function.identity());
        return nlu.or(() -> PolicyCatalogue.versioned(component).map(Function.identity()))
                .or(() -> DecisionGraph.factory(component).map(Function.identity()));
    }

    private static ParlanceException unknown(Path file, Node node, List<String> plugins) {
        String maybe = plugins.isEmpty()
                ? "it was trained with a newer version, or with a jar of your own that isn't here."
                : "\"parlance plugin add %s\" adds what is missing.".formatted(String.join(" ", plugins));
        return new ParlanceException(
                Kind.DATA,
                Problem.error(
                                Location.ofFile(file.toString()),
                                "This model needs the component %s, which isn't here.".formatted(node.component()))
                        .maybe(maybe));
    }

    private static Trained trained(Map<String, Model> models) {
        return new Trained() {
            @Override
            public <M extends Model> M model(String node, Class<M> type) {
                return type.cast(models.get(node));
            }
        };
    }
}
