package org.parlance.core.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a response selector chose among the answers of a retrieval intent.
 *
 * @param ranking full retrieval names ({@code faq/hours}) with confidence, best first; never empty
 * @param responses the chosen answer's variations in Rasa's JSON form
 */
public record Selection(List<IntentScore> ranking, List<Map<String, Object>> responses) {
    public Selection {
        ranking = List.copyOf(ranking);
        responses = List.copyOf(responses);
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("A selection needs at least one candidate.");
        }
    }

    /** The chosen answer's full retrieval name, e.g. {@code faq/hours}. */
    public String chosen() {
        return ranking.get(0).name().orElseThrow();
    }

    /** Rasa's JSON form, as it stands under a selector's key. */
    public Map<String, Object> toJson() {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("responses", responses);
        response.put("confidence", ranking.get(0).confidence());
        response.put("intent_response_key", chosen());
        response.put("utter_action", "utter_" + chosen());
        List<Map<String, Object>> ranked =
                ranking.stream().map(Selection::candidate).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("response", response);
        json.put("ranking", ranked);
        return json;
    }

    private static Map<String, Object> candidate(IntentScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("confidence", score.confidence());
        json.put("intent_response_key", score.name().orElseThrow());
        return json;
    }
}
