package org.parlance.core.domain;

import java.util.Set;

/**
 * Something a user can want.
 *
 * @param name its name
 * @param usedEntities the entities (also {@code entity#role}) that policies look at when it is said
 * @param retrieval whether a response selector answers it
 */
public record Intent(String name, Set<String> usedEntities, boolean retrieval) {
    public Intent {
        usedEntities = Set.copyOf(usedEntities);
    }
}
