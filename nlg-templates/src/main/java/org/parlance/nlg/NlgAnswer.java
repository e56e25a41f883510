package org.parlance.nlg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parlance.core.json.Json;

/** Checks what an NLG server answered. */
final class NlgAnswer {
    private static final Map<String, Predicate<Object>> KINDS = kinds();

    private NlgAnswer() {}

    /**
     * The answer's keys and values.
     *
     * @throws IllegalArgumentException when it is no object or a key is of the wrong kind; the message has no content
     */
    static Map<String, Object> check(Object answer) {
        if (!(answer instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("the answer is no JSON object");
        }
        Map<String, Object> json = Json.map(answer);
        KINDS.forEach((key, kind) -> {
            if (json.get(key) != null && !kind.test(json.get(key))) {
                throw new IllegalArgumentException("'" + key + "' of the answer is of the wrong kind");
            }
        });
        return json;
    }

    private static Map<String, Predicate<Object>> kinds() {
        Predicate<Object> objects =
                value -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
        Map<String, Predicate<Object>> kinds = new LinkedHashMap<>();
        kinds.put("text", String.class::isInstance);
        kinds.put("buttons", objects);
        kinds.put("elements", objects);
        kinds.put("attachment", Map.class::isInstance);
        kinds.put("image", String.class::isInstance);
        kinds.put("custom", Map.class::isInstance);
        return kinds;
    }
}
