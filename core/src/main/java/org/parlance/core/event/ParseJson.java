package org.parlance.core.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.message.Span;

/** Reads and writes a parse in Rasa's JSON, as {@code /model/parse} answers it and {@code user} events keep it. */
public final class ParseJson {
    private ParseJson() {}

    /** Writes a parse; as in Rasa, tokens and ranking are left out where no component made any. */
    public static Map<String, Object> toJson(Parse parse) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", parse.text());
        json.put("intent", score(parse.intent()));
        json.put("entities", parse.entities().stream().map(Entity::toJson).toList());
        if (!parse.tokens().isEmpty()) {
            json.put("text_tokens", parse.tokens().stream().map(ParseJson::pair).toList());
        }
        if (!parse.ranking().isEmpty()) {
            json.put(
                    "intent_ranking",
                    parse.ranking().stream().map(ParseJson::score).toList());
        }
        if (!parse.selections().isEmpty()) {
            json.put("response_selector", selections(parse));
        }
        return json;
    }

    /** Reads a parse; what is missing is empty. */
    public static Parse fromJson(Map<String, Object> json) {
        List<IntentScore> ranking = Json.list(json.get("intent_ranking")).stream()
                .map(item -> readScore(Json.map(item), "name"))
                .toList();
        List<Entity> entities = Json.list(json.get("entities")).stream()
                .map(item -> Entity.fromJson(Json.map(item)))
                .toList();
        String text = json.get("text") == null ? "" : json.get("text").toString();
        return new Parse(
                text,
                readScore(Json.map(json.get("intent")), "name"),
                ranking,
                entities,
                tokens(json),
                readSelections(Json.map(json.get("response_selector"))));
    }

    private static Map<String, Object> score(IntentScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", score.name().orElse(null));
        json.put("confidence", score.confidence());
        return json;
    }

    private static IntentScore readScore(Map<String, Object> json, String key) {
        double confidence = json.get("confidence") instanceof Number n ? n.doubleValue() : 0.0;
        return new IntentScore(Optional.ofNullable(json.get(key)).map(Object::toString), confidence);
    }

    private static List<Long> pair(Span span) {
        return List.of((long) span.start(), (long) span.end());
    }

    private static List<Span> tokens(Map<String, Object> json) {
        List<Span> spans = new ArrayList<>();
        for (Object item : Json.list(json.get("text_tokens"))) {
            List<Object> pair = Json.list(item);
            if (pair.size() == 2 && pair.get(0) instanceof Number start && pair.get(1) instanceof Number end) {
                spans.add(new Span(start.intValue(), end.intValue()));
            }
        }
        return spans;
    }

    private static Map<String, Object> selections(Parse parse) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<String> retrieval = parse.selections().values().stream()
                .map(s -> s.chosen().split("/", 2)[0])
                .distinct()
                .toList();
        json.put("all_retrieval_intents", retrieval);
        parse.selections().forEach((key, selection) -> json.put(key, selection.toJson()));
        return json;
    }

    private static Map<String, Selection> readSelections(Map<String, Object> json) {
        Map<String, Selection> selections = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            List<IntentScore> ranking = Json.list(Json.map(value).get("ranking")).stream()
                    .map(item -> readScore(Json.map(item), "intent_response_key"))
                    .filter(s -> s.name().isPresent())
                    .toList();
            if (!ranking.isEmpty()) {
                List<Map<String, Object>> responses =
                        Json.list(Json.map(Json.map(value).get("response")).get("responses")).stream()
                                .map(Json::map)
                                .toList();
                selections.put(key, new Selection(ranking, responses));
            }
        });
        return selections;
    }
}
