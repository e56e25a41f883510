package org.parlance.core.event;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;

/**
 * An intent to be triggered at a time.
 *
 * @param name replaces an earlier reminder of the same name
 * @param intent what is triggered
 * @param entities as given: Rasa's JSON list of entities, or a map of values by entity
 * @param due when
 * @param killOnUserMessage whether a message of the user calls it off
 */
public record Reminder(String name, String intent, Object entities, OffsetDateTime due, boolean killOnUserMessage) {

    /** The entities as a list, each an object of Rasa's JSON. */
    public List<Object> entityList() {
        return entityList(entities);
    }

    static List<Object> entityList(Object given) {
        if (!(given instanceof Map<?, ?> values)) {
            return Json.list(given);
        }
        return Json.map(values).entrySet().stream().map(Reminder::entity).toList();
    }

    private static Object entity(Map.Entry<String, Object> value) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("entity", value.getKey());
        entity.put("value", value.getValue());
        return entity;
    }
}
