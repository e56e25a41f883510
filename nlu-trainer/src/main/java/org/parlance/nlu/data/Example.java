package org.parlance.nlu.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;

/**
 * A text as a user might say it, with what it means.
 *
 * @param text without mark-up
 * @param label the full intent as written, e.g. {@code greet} or {@code faq/hours}; absent where only entities are annotated
 * @param entities as annotated, by place
 * @param metadata of the intent and of the example, keys {@code intent} and {@code example}
 * @param where in the user's file
 */
public record Example(
        String text, Optional<String> label, List<Entity> entities, Map<String, Object> metadata, Location where) {
    public Example {
        entities = List.copyOf(entities);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The intent without what follows the slash. */
    public Optional<String> intent() {
        return label.map(full -> full.contains("/") ? full.substring(0, full.indexOf('/')) : full);
    }

    /** The full name of a retrieval intent; absent for any other. */
    public Optional<String> retrievalKey() {
        return label.filter(full -> full.contains("/"));
    }

    /** Everything but the place, for finding duplicates and for fingerprints. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", text);
        content.put("intent", label.orElse(null));
        content.put("entities", entities.stream().map(Entity::toJson).toList());
        content.put("metadata", metadata);
        return content;
    }
}
