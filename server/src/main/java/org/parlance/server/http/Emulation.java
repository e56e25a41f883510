package org.parlance.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parlance.core.json.Json;

/** Answers parses in the words of other services, for programs that were written for those. */
enum Emulation {
    NONE(parse -> parse),
    WIT(Emulation::wit),
    LUIS(Emulation::luis),
    DIALOGFLOW(Emulation::dialogflow);

    private final UnaryOperator<Map<String, Object>> form;

    Emulation(UnaryOperator<Map<String, Object>> form) {
        this.form = form;
    }

    /** The emulation of that name; none when no name is given. */
    static Emulation of(String name) {
        if (name == null || name.isEmpty()) {
            return NONE;
        }
        for (Emulation emulation : List.of(WIT, LUIS, DIALOGFLOW)) {
            if (emulation.name().equalsIgnoreCase(name)) {
                return emulation;
            }
        }
        throw ApiException.badParameter(
                "emulation_mode",
                "query",
                "Invalid parameter value for 'emulation_mode'. Should be one of 'WIT', 'LUIS', 'DIALOGFLOW'.");
    }

    Map<String, Object> write(Map<String, Object> parse) {
        return form.apply(parse);
    }

    private static Map<String, Object> wit(Map<String, Object> parse) {
        Map<String, Object> entities = new LinkedHashMap<>();
        for (Map<String, Object> entity : entities(parse)) {
            String name = String.valueOf(entity.get("entity"));
            Object role = entity.getOrDefault("role", name);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("confidence", entity.getOrDefault("confidence_entity", 1));
            one.put("name", name);
            one.put("value", entity.get("value"));
            one.put("body", body(parse, entity));
            one.put("start", entity.get("start"));
            one.put("end", entity.get("end"));
            one.put("role", role);
            one.put("entities", List.of());
            added(entities, name + ":" + role, one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", parse.get("text"));
        json.put("intents", List.of(Json.map(parse.get("intent"))));
        json.put("entities", entities);
        return json;
    }

    private static Map<String, Object> luis(Map<String, Object> parse) {
        Map<String, Object> intents = new LinkedHashMap<>();
        List<Object> ranking = Json.list(parse.get("intent_ranking"));
        (ranking.isEmpty() ? List.of(parse.get("intent")) : ranking).forEach(item -> {
            Map<String, Object> score = Json.map(item);
            intents.put(String.valueOf(score.get("name")), Map.of("score", score.get("confidence")));
        });
        Map<String, Object> instances = new LinkedHashMap<>();
        Map<String, Object> entities = new LinkedHashMap<>();
        for (Map<String, Object> entity : entities(parse)) {
            String key = String.valueOf(entity.getOrDefault("role", entity.get("entity")));
            added(instances, key, luisInstance(entity));
            added(entities, key, entity.get("value"));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$instance", instances);
        all.putAll(entities);
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("normalizedQuery", parse.get("text"));
        prediction.put("topIntent", Json.map(parse.get("intent")).get("name"));
        prediction.put("intents", intents);
        prediction.put("entities", all);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", parse.get("text"));
        json.put("prediction", prediction);
        return json;
    }

    private static Map<String, Object> luisInstance(Map<String, Object> entity) {
        long start = ((Number) entity.get("start")).longValue();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", entity.get("role"));
        json.put("type", entity.get("entity"));
        json.put("text", entity.get("value"));
        json.put("startIndex", start);
        json.put("length", ((Number) entity.get("end")).longValue() - start);
        json.put("score", entity.get("confidence_entity"));
        json.put("modelType", entity.get("extractor"));
        return json;
    }

    private static Map<String, Object> dialogflow(Map<String, Object> parse) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Map<String, Object> entity : entities(parse)) {
            added(parameters, String.valueOf(entity.getOrDefault("role", entity.get("entity"))), entity.get("value"));
        }
        Map<String, Object> intent = Json.map(parse.get("intent"));
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", intent.get("name"));
        named.put("displayName", intent.get("name"));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("queryText", parse.get("text"));
        result.put("action", intent.get("name"));
        result.put("parameters", parameters);
        result.put("fulfillmentText", "");
        result.put("fulfillmentMessages", List.of());
        result.put("outputContexts", List.of());
        result.put("intent", named);
        result.put("intentDetectionConfidence", intent.get("confidence"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("responseId", UUID.randomUUID().toString());
        json.put("queryResult", result);
        return json;
    }

    private static List<Map<String, Object>> entities(Map<String, Object> parse) {
        return Json.list(parse.get("entities")).stream().map(Json::map).toList();
    }

    private static String body(Map<String, Object> parse, Map<String, Object> entity) {
        String text = String.valueOf(parse.get("text"));
        int start = text.offsetByCodePoints(0, ((Number) entity.get("start")).intValue());
        return text.substring(start, text.offsetByCodePoints(0, ((Number) entity.get("end")).intValue()));
    }

    private static void added(Map<String, Object> lists, String key, Object item) {
        List<Object> items = new ArrayList<>(Json.list(lists.get(key)));
        items.add(item);
        lists.put(key, items);
    }
}
