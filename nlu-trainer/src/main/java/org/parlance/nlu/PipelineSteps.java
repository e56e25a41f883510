package org.parlance.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.Compatibility;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.NluComponentFactory.Role;
import org.parlance.nlu.spi.TrainingSet;
import org.parlance.nlu.tokenize.AlignmentCheck;
import org.parlance.nlu.tokenize.Cutter;
import org.parlance.nlu.tokenize.UnicodeTokenizer;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;

/** The nodes of one pipeline and of what it learns from: one for each component. */
final class PipelineSteps {
    private final NluInput input;
    private final NluCatalogue catalogue;
    private final NluData data;
    private final String prefix;
    private final String leaf;
    private final String language;
    private final List<String> languages;
    private final TrainingMessages messages;
    private final List<Step<TrainingSet, NluComponent>> steps = new ArrayList<>();
    /** Tokenizer and featurizers so far: all that a later component's messages depend on. */
    private final List<String> upstream = new ArrayList<>();

    private PipelineSteps(NluInput input, NluCatalogue catalogue, NluData data, Optional<String> language) {
        this.input = input;
        this.catalogue = catalogue;
        this.data = data;
        this.prefix = NluGraph.prefix(language);
        this.leaf = NluGraph.dataLeaf(language);
        this.language = language.orElse(input.config().language());
        this.languages = language.map(List::of).orElseGet(() -> spoken(input.config()));
        this.messages = new TrainingMessages(data);
    }

    /** The default pipeline, which all examples train. */
    static PipelineSteps of(NluInput input, NluCatalogue catalogue) {
        return new PipelineSteps(input, catalogue, input.data(), Optional.empty());
    }

    /** The pipeline of one language, which its examples train. */
    static PipelineSteps of(NluInput input, NluCatalogue catalogue, NluData data, String language) {
        return new PipelineSteps(input, catalogue, data, Optional.of(language));
    }

    List<Step<TrainingSet, NluComponent>> steps() {
        return List.copyOf(steps);
    }

    /** Adds a component that stands in no file, where the catalogue has it. */
    PipelineSteps plus(String name, Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("name", name);
        catalogue.versioned(name + ".v1").ifPresent(factory -> add(name, new Settings(all), factory));
        return this;
    }

    /** Adds the components and checks that they go together and, with the tokenizer, the annotations. */
    PipelineSteps plus(List<ComponentConfig> components, Problems problems) {
        Problems found = new Problems();
        List<Resolved> pipeline = LanguageFit.of(catalogue.resolve(components, found), languages, data, found);
        PipelineCheck.check(pipeline, found);
        FeaturizerNames.check(components, pipeline, found);
        LearningCheck.check(pipeline, input.data(), found);
        problems.addAll(found);
        boolean hasTokenizer = pipeline.stream().anyMatch(c -> c.factory().role() == Role.TOKENIZER);
        if (!hasTokenizer
                && pipeline.stream().anyMatch(c -> needsMessages(c.factory().role()))) {
            plus("WhitespaceTokenizer", Map.of());
        }
        pipeline.forEach(c -> add(c.config().name(), c.settings(), c.factory()));
        // A tokenizer whose settings are wrong can't cut.
        if (!found.hasErrors()) {
            steps.stream()
                    .flatMap(step -> cutter(step.node()).stream())
                    .forEach(cutter -> AlignmentCheck.check(data, cutter, problems));
        }
        return this;
    }

    private void add(String name, Settings chosen, NluComponentFactory factory) {
        String node = "%s%02d.%s".formatted(prefix, steps.size(), name);
        Role role = factory.role();
        List<String> before = needsMessages(role) ? List.copyOf(upstream) : List.of();
        List<String> needs = new ArrayList<>(before);
        if (needsMessages(role) || factory.name().equals("LanguageIdentifier.v1")) {
            needs.add(leaf);
        }
        if (role == Role.EXTRACTOR) {
            needs.add(NluGraph.ENTITIES);
        }
        Settings settings = completed(chosen, factory.name(), node);
        steps.add(new Step<>(
                new Node(node, factory.name(), settings, needs),
                factory,
                trained -> new TrainingSet(
                        data,
                        input.entities(),
                        () -> messages.after(before, trained),
                        texts -> messages.of(texts, before, trained))));
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
            case "DucklingEntityExtractor.v1" -> values.putIfAbsent("locale", language);
            default -> values.put("node", node);
        }
        return new Settings(values);
    }

    private static Optional<Cutter> cutter(Node node) {
        return switch (node.component()) {
            case "WhitespaceTokenizer.v1" -> Optional.of(new WhitespaceTokenizer(node.settings()));
            case "UnicodeTokenizer.v1" -> Optional.of(new UnicodeTokenizer(node.settings()));
            default -> Optional.empty();
        };
    }

    /** The languages that the default pipeline meets: all, unless those besides have pipelines of their own. */
    private static List<String> spoken(AssistantConfig config) {
        List<String> spoken = new ArrayList<>(List.of(config.language()));
        if (config.pipelines().isEmpty()) {
            spoken.addAll(config.languages());
        }
        return spoken;
    }

    static boolean needsMessages(Role role) {
        return role == Role.FEATURIZER || role == Role.CLASSIFIER || role == Role.EXTRACTOR;
    }
}
