package org.parlance.core.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names under which policies see entities: {@code city}, and {@code city#from} for a role or group. */
record EntityLabels(Map<String, EntityType> entities) {
    private static final String SEPARATOR = "#";

    /** The names with the roles and groups of those that are declared. */
    Set<String> with(Collection<String> names) {
        Set<String> labels = new TreeSet<>(names);
        for (String name : names) {
            EntityType entity = entities.get(name);
            if (entity != null) {
                addParts(entity, entity.roles(), labels);
                addParts(entity, entity.groups(), labels);
            }
        }
        return labels;
    }

    /** The entities that influence the conversation, and every role and group, also those of the others (as in Rasa). */
    Set<String> influential() {
        Set<String> labels = new TreeSet<>();
        for (EntityType entity : entities.values()) {
            if (entity.influencesConversation()) {
                labels.add(entity.name());
            }
            addParts(entity, entity.roles(), labels);
            addParts(entity, entity.groups(), labels);
        }
        return labels;
    }

    /** Those that don't influence the conversation, with their roles and groups. */
    Set<String> ignored() {
        return with(entities.values().stream()
                .filter(entity -> !entity.influencesConversation())
                .map(EntityType::name)
                .toList());
    }

    /** What an intent that says nothing uses. */
    Set<String> byDefault() {
        Set<String> labels = influential();
        labels.removeAll(ignored());
        return labels;
    }

    private static void addParts(EntityType entity, List<String> parts, Set<String> labels) {
        parts.forEach(part -> labels.add(entity.name() + SEPARATOR + part));
    }
}
