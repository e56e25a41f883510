package org.parlance.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parlance.core.config.Compatibility;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.NluComponentFactory.Role;
import org.parlance.nlu.spi.TrainingSet;
import org.parlance.nlu.tokenize.AlignmentCheck;

/** The NLU's part of the training graph: one node for each component of the pipeline. */
public final class NluGraph {
    /** The training data as a leaf of the graph. */
    public static final String DATA = "data.nlu";
    /** The entities' names as a leaf of the graph. */
    public static final String ENTITIES = "data.entities";

    private static final String PREFIX = "nlu.";

    private final NluInput input;
    private final TrainingMessages messages;
    private final List<Step<TrainingSet, NluComponent>> steps = new ArrayList<>();
    /** Tokenizer and featurizers so far: all that a later component's messages depend on. */
    private final List<String> upstream = new ArrayList<>();

    private NluGraph(NluInput input) {
        this.input = input;
        this.messages = new TrainingMessages(input.data());
    }

    /** Builds the graph and checks the pipeline and, with its tokenizer, the annotations; nothing is trained. */
    public static NluGraph of(NluInput input, NluCatalogue catalogue, Problems problems) {
        NluGraph graph = new NluGraph(input);
        List<Resolved> pipeline =
                catalogue.resolve(input.config().pipeline().orElseGet(RecommendedPipeline::components), problems);
        PipelineCheck.check(pipeline, problems);
        if (!input.config().languages().isEmpty()) {
            catalogue
                    .versioned("LanguageIdentifier.v1")
                    .ifPresent(factory -> graph.add(
                            "LanguageIdentifier",
                            new Settings(Map.of("languages", input.config().languages(), "name", "LanguageIdentifier")),
                            factory));
        }
        boolean hasTokenizer = pipeline.stream().anyMatch(c -> c.factory().role() == Role.TOKENIZER);
        if (!hasTokenizer
                && pipeline.stream().anyMatch(c -> needsMessages(c.factory().role()))) {
            catalogue
                    .versioned("WhitespaceTokenizer.v1")
                    .ifPresent(factory -> graph.add(
                            "WhitespaceTokenizer", new Settings(Map.of("name", "WhitespaceTokenizer")), factory));
        }
        pipeline.forEach(c -> graph.add(c.config().name(), c.settings(), c.factory()));
        graph.steps.stream()
                .filter(step -> step.node().component().equals("WhitespaceTokenizer.v1"))
                .forEach(step -> AlignmentCheck.check(input.data(), step.node().settings(), problems));
        return graph;
    }

    /** What the graph begins with. */
    public List<Leaf> leaves() {
        return List.of(
                new Leaf(DATA, Fingerprint.of(input.data().canonical())),
                new Leaf(ENTITIES, Fingerprint.of(String.join("\n", input.entities()))));
    }

    /** The nodes in the order of the pipeline; their names begin with {@code nlu.} and sort in that order. */
    public List<Step<TrainingSet, NluComponent>> steps() {
        return List.copyOf(steps);
    }

    private void add(String name, Settings chosen, NluComponentFactory factory) {
        String node = "%s%02d.%s".formatted(PREFIX, steps.size(), name);
        Role role = factory.role();
        List<String> before = needsMessages(role) ? List.copyOf(upstream) : List.of();
        List<String> needs = new ArrayList<>(before);
        if (role != Role.TOKENIZER && role != Role.OTHER) {
            needs.add(DATA);
        }
        if (role == Role.EXTRACTOR) {
            needs.add(ENTITIES);
        }
        Settings settings = completed(chosen, factory.name(), node);
        steps.add(new Step<>(
                new Node(node, factory.name(), settings, needs),
                factory,
                trained -> new TrainingSet(input.data(), input.entities(), () -> messages.after(before, trained))));
        if (role == Role.TOKENIZER || role == Role.FEATURIZER) {
            upstream.add(node);
        }
    }

    private Settings completed(Settings chosen, String component, String node) {
        Map<String, Object> values = new TreeMap<>(chosen.values());
        Compatibility compatibility = input.config().compatibility();
        switch (component) {
            case "WhitespaceTokenizer.v1" -> values.put("scripts_as_emoji", compatibility.scriptsAsEmoji());
            case "RegexEntityExtractor.v1" -> values.put("annotated_only", compatibility.regexNeedsAnnotation());
            case "DucklingEntityExtractor.v1" ->
                values.putIfAbsent("locale", input.config().language());
            default -> values.put("node", node);
        }
        return new Settings(values);
    }

    private static boolean needsMessages(Role role) {
        return role == Role.FEATURIZER || role == Role.CLASSIFIER || role == Role.EXTRACTOR;
    }
}
