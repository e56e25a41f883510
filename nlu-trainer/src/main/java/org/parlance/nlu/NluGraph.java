package org.parlance.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.config.LanguagePipeline;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Step;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.language.ExampleLanguages;
import org.parlance.nlu.language.ToldLanguages;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** The NLU's part of the training graph: one node for each component of the pipeline, or of each language's. */
public final class NluGraph {
    /** The training data as a leaf of the graph. */
    public static final String DATA = "data.nlu";
    /** The entities' names as a leaf of the graph. */
    public static final String ENTITIES = "data.entities";

    private static final String PREFIX = "nlu.";

    private final NluInput input;
    private final Map<String, NluData> byLanguage;
    private final List<Step<TrainingSet, NluComponent>> steps;

    private NluGraph(NluInput input, Map<String, NluData> byLanguage, List<Step<TrainingSet, NluComponent>> steps) {
        this.input = input;
        this.byLanguage = byLanguage;
        this.steps = List.copyOf(steps);
    }

    /** Builds the graph and checks the pipelines and, with their tokenizers, the annotations; nothing is trained. */
    public static NluGraph of(NluInput input, NluCatalogue catalogue, Problems problems) {
        AssistantConfig config = input.config();
        ToldLanguages.check(input.data(), config, problems);
        PipelineSteps all = PipelineSteps.of(input, catalogue);
        if (!config.languages().isEmpty()) {
            all.plus("LanguageIdentifier", Map.of("languages", defaultFirst(config)));
        }
        if (config.pipelines().isEmpty()) {
            all.plus(config.pipeline().orElseGet(RecommendedPipeline::components), problems);
            return new NluGraph(input, Map.of(), all.steps());
        }
        config.pipeline().ifPresent(components -> all.plus(components, problems));
        List<Step<TrainingSet, NluComponent>> steps = new ArrayList<>(all.steps());
        Map<String, NluData> parts = ExampleLanguages.split(input.data(), config.languages(), problems);
        for (LanguagePipeline own : config.pipelines()) {
            List<ComponentConfig> components =
                    own.pipeline().or(config::pipeline).orElseGet(RecommendedPipeline::components);
            // What is wrong with the default pipeline is told above, once.
            Problems told = own.pipeline().isPresent() ? problems : new Problems();
            steps.addAll(PipelineSteps.of(input, catalogue, parts.get(own.language()), own.language())
                    .plus(components, told)
                    .steps());
        }
        return new NluGraph(input, parts, steps);
    }

    /** What the graph begins with. */
    public List<Leaf> leaves() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(DATA, input.data().canonical());
        byLanguage.forEach((language, data) -> contents.put(dataLeaf(Optional.of(language)), data.canonical()));
        contents.put(ENTITIES, String.join("\n", input.entities()));
        List<Leaf> leaves = new ArrayList<>();
        contents.forEach((name, content) -> leaves.add(new Leaf(name, Fingerprint.of(content))));
        return List.copyOf(leaves);
    }

    /**
     * The nodes in the order of the pipelines; their names begin with {@code nlu.}, and with {@code nlu.de.} in the pipeline of a
     * language.
     */
    public List<Step<TrainingSet, NluComponent>> steps() {
        return steps;
    }

    /** A node's name as people know it: the component's, without its place in the pipeline. */
    public static String title(String node) {
        return node.replaceFirst("^nlu\\.\\d+\\.", "");
    }

    static String prefix(Optional<String> language) {
        return PREFIX + language.map(code -> code + ".").orElse("");
    }

    static String dataLeaf(Optional<String> language) {
        return DATA + language.map(code -> "." + code).orElse("");
    }

    /** The language that a node's name says it is for; absent in the default pipeline. */
    static Optional<String> language(String node) {
        String rest = node.substring(Math.min(node.length(), PREFIX.length()));
        String first = rest.substring(0, Math.max(0, rest.indexOf('.')));
        return Optional.of(first).filter(code -> !code.isEmpty() && Character.isLetter(code.charAt(0)));
    }

    /** Where nothing tells the language, it is the one that {@code language} names. */
    private static List<String> defaultFirst(AssistantConfig config) {
        List<String> languages = new ArrayList<>(config.languages());
        if (languages.remove(config.language())) {
            languages.add(0, config.language());
        }
        return languages;
    }
}
