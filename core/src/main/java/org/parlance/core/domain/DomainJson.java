package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parlance.core.yaml.YamlNode;

/** A merged domain as Rasa's {@code as_dict}: sent to action servers, answered by {@code GET /domain}, kept in models. */
final class DomainJson {
    private DomainJson() {}

    /** Values as the user wrote them; intents sorted; empty sections left out. */
    static Map<String, Object> of(DomainDocument document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "3.1");
        put(json, Section.INTENTS, list(new TreeMap<>(document.in(Section.INTENTS))));
        put(json, Section.ENTITIES, list(document.in(Section.ENTITIES)));
        put(json, Section.SLOTS, map(document.in(Section.SLOTS)));
        put(json, Section.FORMS, map(document.in(Section.FORMS)));
        put(json, Section.RESPONSES, map(document.in(Section.RESPONSES)));
        put(json, Section.ACTIONS, list(document.in(Section.ACTIONS)));
        put(json, Section.E2E_ACTIONS, list(document.in(Section.E2E_ACTIONS)));
        document.storeEntitiesAsSlots()
                .filter(Predicate.isEqual(false))
                .ifPresent(no -> json.put("config", Map.of("store_entities_as_slots", no)));
        json.put("session_config", session(document.session().orElse(SessionConfig.DEFAULT)));
        return json;
    }

    private static void put(Map<String, Object> json, Section section, Object value) {
        boolean empty = value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
        if (!empty) {
            json.put(section.key(), value);
        }
    }

    private static List<Object> list(Map<String, Declared> declared) {
        List<Object> items = new ArrayList<>();
        declared.forEach((name, one) -> items.add(one.properties()
                .filter(node -> !node.isNull())
                .<Object>map(node -> Map.of(name, node.plain()))
                .orElse(name)));
        return items;
    }

    private static Map<String, Object> map(Map<String, Declared> declared) {
        Map<String, Object> items = new LinkedHashMap<>();
        declared.forEach((name, one) ->
                items.put(name, one.properties().map(YamlNode::plain).orElse(null)));
        return items;
    }

    private static Map<String, Object> session(SessionConfig session) {
        Map<String, Object> json = new LinkedHashMap<>();
        double minutes = session.expirationMinutes();
        boolean whole = minutes == Math.rint(minutes);
        json.put("session_expiration_time", whole ? (Object) (long) minutes : (Object) minutes);
        json.put("carry_over_slots_to_new_session", session.carryOverSlots());
        return json;
    }
}
