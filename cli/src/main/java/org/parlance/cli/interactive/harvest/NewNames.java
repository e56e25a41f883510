package org.parlance.cli.interactive.harvest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that the talk used and the domain doesn't have.
 *
 * @param intents in the order they came up
 * @param entities in the order they came up
 * @param actions without those that are responses
 * @param responses what they say, by name
 */
public record NewNames(
        List<String> intents, List<String> entities, List<String> actions, Map<String, String> responses) {
    public static final NewNames NONE = new NewNames(List.of(), List.of(), List.of(), Map.of());

    public NewNames {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        actions = List.copyOf(actions);
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    }

    /** True when the action was made up in this talk. */
    public boolean has(String action) {
        return actions.contains(action) || responses.containsKey(action);
    }

    public NewNames withAction(String name) {
        List<String> more = new ArrayList<>(actions);
        more.add(name);
        return new NewNames(intents, entities, more, responses);
    }

    public NewNames withResponse(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(responses);
        more.put(name, text);
        return new NewNames(intents, entities, actions, more);
    }

    NewNames with(List<String> otherIntents, List<String> otherEntities) {
        return new NewNames(otherIntents, otherEntities, actions, responses);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
