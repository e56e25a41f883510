package org.parlance.policy.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ResponseVariation;
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

/** A small project written in a test. */
public final class Texts {
    private final YamlReader yaml = new YamlReader(Optional::of, YamlLimits.DEFAULT);
    private final Problems problems = new Problems();
    private final Domain domain;
    private final StoryData stories;

    public Texts(String domain, String stories) {
        this.domain = new DomainReader(yaml, (node, found) -> names(node))
                .readDocuments(List.of(document("domain.yml", domain)), problems);
        this.stories = StoryReader.forTraining(this.domain).read(document("stories.yml", stories), problems);
    }

    public Domain domain() {
        return domain;
    }

    public StoryData stories() {
        return stories;
    }

    public Problems problems() {
        return problems;
    }

    /** Trained with the policies named, or with rules and exact memory. */
    public TrainedProject trained(String... policies) {
        String[] names = policies.length == 0 ? new String[] {"RulePolicy", "MemoizationPolicy"} : policies;
        List<ComponentConfig> configs = Stream.of(names)
                .map(name -> new ComponentConfig(name, Settings.NONE, new YamlMapping(List.of(), Location.NONE)))
                .toList();
        return new TrainedProject(new PolicyInput(Optional.of(configs), stories, domain), problems);
    }

    private YamlMapping document(String name, String text) {
        return yaml.read(name, text, problems)
                .flatMap(node -> node.asMapping(name, problems))
                .orElseThrow();
    }

    private static Map<String, List<ResponseVariation>> names(YamlNode node) {
        Map<String, List<ResponseVariation>> names = new LinkedHashMap<>();
        ((YamlMapping) node).names().forEach(name -> names.put(name, List.of()));
        return names;
    }
}
