package org.parlance.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a text that carries a value, e.g. a city with the role {@code departure}.
 *
 * @param type the entity's name in the domain
 * @param span where it stands, in code points
 * @param value JSON-like; the surface text unless a synonym or an extractor gives another
 * @param role the role, where one was annotated or predicted
 * @param group the group, where one was annotated or predicted
 * @param details further keys of Rasa's JSON in order ({@code extractor}, {@code confidence_entity}, {@code processors}, …)
 */
public record Entity(
        String type,
        Span span,
        Object value,
        Optional<String> role,
        Optional<String> group,
        Map<String, Object> details) {

    public Entity {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Entity of(String type, Span span, Object value) {
        return new Entity(type, span, value, Optional.empty(), Optional.empty(), Map.of());
    }

    public Entity withRole(String newRole) {
        return new Entity(type, span, value, Optional.of(newRole), group, details);
    }

    public Entity withGroup(String newGroup) {
        return new Entity(type, span, value, role, Optional.of(newGroup), details);
    }

    public Entity withValue(Object newValue) {
        return new Entity(type, span, newValue, role, group, details);
    }

    public Entity withDetail(String key, Object detail) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(key, detail);
        return new Entity(type, span, value, role, group, more);
    }

    /** Which component found it, where it says so. */
    public Optional<String> extractor() {
        return Optional.ofNullable(details.get("extractor")).map(Object::toString);
    }

    /** Rasa's JSON form, keys in Rasa's order; an empty span at 0 stands for an entity that has no place in the text. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entity", type);
        if (span.end() > 0) {
            json.put("start", (long) span.start());
            json.put("end", (long) span.end());
        }
        role.ifPresent(r -> json.put("role", r));
        group.ifPresent(g -> json.put("group", g));
        json.put("value", value);
        json.putAll(details);
        return json;
    }

    /** Reads Rasa's JSON form; missing offsets are 0, unknown keys are kept as details. */
    public static Entity fromJson(Map<String, Object> json) {
        Map<String, Object> details = new LinkedHashMap<>(json);
        List.of("entity", "start", "end", "role", "group", "value").forEach(details::remove);
        int start = number(json.get("start"), 0);
        return new Entity(
                String.valueOf(json.get("entity")),
                new Span(start, Math.max(start, number(json.get("end"), start))),
                json.get("value"),
                Optional.ofNullable(json.get("role")).map(Object::toString),
                Optional.ofNullable(json.get("group")).map(Object::toString),
                details);
    }

    private static int number(Object value, int otherwise) {
        return value instanceof Number n ? Math.max(0, n.intValue()) : otherwise;
    }
}
