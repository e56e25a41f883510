package org.parlance.nlu;

import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.config.AssistantConfig;
import org.parlance.nlu.data.NluData;

/**
 * What an NLU is built from.
 *
 * @param config language, pipeline and how closely Rasa is followed
 * @param data all training data, merged
 * @param domainEntities the names of the domain's entities; empty without a domain
 */
public record NluInput(AssistantConfig config, NluData data, Set<String> domainEntities) {
    public NluInput {
        domainEntities = Set.copyOf(domainEntities);
    }

    /** The entities of the domain and of the annotations, sorted. */
    Set<String> entities() {
        Set<String> names = new TreeSet<>(domainEntities);
        names.addAll(data.entities());
        return names;
    }
}
