package org.parlance.policy.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.RetrievalIntents;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;

/** A Rasa project's files as the policies need them. */
final class Project {
    static final Path SHARED = Path.of("..", "..", "shared", "conformance");

    private static final Set<String> LEFT_OUT = Set.of("TEDPolicy", "UnexpecTEDIntentPolicy");

    /** What Rasa uses, without its learned policies, where config.yml names none. */
    private static final List<ComponentConfig> RASA_DEFAULT = Stream.of("MemoizationPolicy", "RulePolicy")
            .map(name -> new ComponentConfig(name, Settings.NONE, new YamlMapping(List.of(), Location.NONE)))
            .toList();

    private final Path root;
    private final Problems problems = new Problems();
    private final YamlReader yaml = new YamlReader(name -> Optional.of(name), YamlLimits.DEFAULT);

    private Project(Path root) {
        this.root = root;
    }

    static Project named(String name) {
        return new Project(SHARED.resolve("projects").resolve(name));
    }

    Problems problems() {
        return problems;
    }

    PolicyInput input() {
        List<YamlMapping> data = documents(yamlBelow(root.resolve("data")));
        Domain domain = domain(data);
        StoryData stories = StoryData.EMPTY;
        for (YamlMapping file : data) {
            if (StoryReader.reads(file)) {
                stories = stories.plus(StoryReader.forTraining(domain).read(file, problems));
            }
        }
        return new PolicyInput(Optional.of(policies()), stories, domain);
    }

    /** Test stories by file name. */
    Map<String, StoryData> tests(Domain domain) {
        Map<String, StoryData> tests = new LinkedHashMap<>();
        for (Path file : yamlBelow(root.resolve("tests"))) {
            if (file.getFileName().toString().startsWith("test_")) {
                documents(List.of(file)).stream()
                        .filter(StoryReader::reads)
                        .forEach(document -> tests.put(
                                file.getFileName().toString(),
                                StoryReader.forTests(domain).read(document, problems)));
            }
        }
        return tests;
    }

    private List<ComponentConfig> policies() {
        return new ConfigReader(yaml)
                .read(root.resolve("config.yml"), problems).policies().orElse(RASA_DEFAULT).stream()
                        .filter(policy -> !LEFT_OUT.contains(policy.name()))
                        .toList();
    }

    private Domain domain(List<YamlMapping> data) {
        DomainReader reader = new DomainReader(yaml, (node, found) -> responses(node));
        Path path = Files.exists(root.resolve("domain.yml")) ? root.resolve("domain.yml") : root.resolve("domain");
        Domain domain = reader.read(List.of(path), problems);
        Set<String> retrieval = new LinkedHashSet<>();
        Map<String, List<ResponseVariation>> responses = new LinkedHashMap<>();
        for (YamlMapping file : data) {
            file.sequence("nlu", problems)
                    .ifPresent(list -> list.mappings("An item", problems).forEach(item -> item.text("intent", problems)
                            .filter(name -> name.contains("/"))
                            .ifPresent(name -> retrieval.add(name.substring(0, name.indexOf('/'))))));
            file.present("responses").ifPresent(node -> responses.putAll(responses(node)));
        }
        return RetrievalIntents.into(domain, retrieval, responses);
    }

    private static Map<String, List<ResponseVariation>> responses(YamlNode node) {
        Map<String, List<ResponseVariation>> names = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            mapping.names().forEach(name -> names.put(name, List.of()));
        }
        return names;
    }

    private List<YamlMapping> documents(List<Path> files) {
        List<YamlMapping> documents = new ArrayList<>();
        for (Path file : files) {
            yaml.read(file, problems)
                    .flatMap(node -> node.asMapping("A file", problems))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    private static List<Path> yamlBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
