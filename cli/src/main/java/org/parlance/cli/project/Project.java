package org.parlance.cli.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.rl.DecisionPlan;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainPlaces;
import org.parlance.nlu.data.NluData;
import org.parlance.policy.story.StoryData;

/**
 * Everything a project says.
 *
 * @param config from config.yml, or the defaults
 * @param configFile absent when there is none
 * @param domain merged, with retrieval intents, responses of training files and end-to-end texts
 * @param places where the domain files declare what is in it
 * @param domainJson the same in Rasa's JSON, as it is kept in models
 * @param nlu examples, synonyms, regular expressions, lookups
 * @param stories stories and rules
 * @param decisions what is to be learned where, from rl.yml beside config.yml
 * @param files all files that were read, sorted
 */
public record Project(
        AssistantConfig config,
        Optional<Path> configFile,
        Domain domain,
        DomainPlaces places,
        Map<String, Object> domainJson,
        NluData nlu,
        StoryData stories,
        Optional<DecisionPlan> decisions,
        List<Path> files) {
    public Project {
        files = List.copyOf(files);
    }

    /** The same project with other examples, synonyms, regular expressions and lookups. */
    public Project withNlu(NluData other) {
        return new Project(config, configFile, domain, places, domainJson, other, stories, decisions, files);
    }

    /** The same project with another configuration. */
    public Project withConfig(AssistantConfig other, Path file) {
        return new Project(other, Optional.of(file), domain, places, domainJson, nlu, stories, decisions, files);
    }

    /** The same project as one that was read from these files. */
    public Project withFiles(List<Path> others) {
        return new Project(config, configFile, domain, places, domainJson, nlu, stories, decisions, others);
    }
}
