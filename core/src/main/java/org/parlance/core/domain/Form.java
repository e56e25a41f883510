package org.parlance.core.domain;

import java.util.List;

/**
 * A loop that asks for slots until all are filled.
 *
 * @param name its name, also its action's name
 * @param requiredSlots in the order of asking; empty when an action decides
 * @param ignoredIntents fill no slot while it is active
 */
public record Form(String name, List<String> requiredSlots, List<String> ignoredIntents) {
    public Form {
        requiredSlots = List.copyOf(requiredSlots);
        ignoredIntents = List.copyOf(ignoredIntents);
    }
}
