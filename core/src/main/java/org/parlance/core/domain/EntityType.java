package org.parlance.core.domain;

import java.util.List;

/**
 * A kind of entity.
 *
 * @param name its name
 * @param roles declared roles, in file order
 * @param groups declared groups, in file order
 * @param influencesConversation whether policies look at it by default
 */
public record EntityType(String name, List<String> roles, List<String> groups, boolean influencesConversation) {
    public EntityType {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }
}
