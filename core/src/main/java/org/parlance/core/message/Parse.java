package org.parlance.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the NLU understood of one text.
 *
 * @param text the text, as it came
 * @param intent the winner; {@link IntentScore#NONE} when nothing was understood
 * @param ranking all candidates, best first; may be empty
 * @param entities in the order found
 * @param tokens the tokens' places, in code points
 * @param selections by selector key ({@code default} or the retrieval intent)
 */
public record Parse(
        String text,
        IntentScore intent,
        List<IntentScore> ranking,
        List<Entity> entities,
        List<Span> tokens,
        Map<String, Selection> selections) {

    public Parse {
        ranking = List.copyOf(ranking);
        entities = List.copyOf(entities);
        tokens = List.copyOf(tokens);
        selections = Collections.unmodifiableMap(new LinkedHashMap<>(selections));
    }

    /** A parse of an intent alone, e.g. of {@code /greet}. */
    public static Parse of(String text, IntentScore intent, List<Entity> entities) {
        List<IntentScore> ranking = intent.name().isPresent() ? List.of(intent) : List.of();
        return new Parse(text, intent, ranking, entities, List.of(), Map.of());
    }

    /** Nothing said and nothing understood. */
    public static Parse empty() {
        return of("", IntentScore.NONE, List.of());
    }

    public Optional<String> intentName() {
        return intent.name();
    }

    public Parse withEntities(List<Entity> others) {
        return new Parse(text, intent, ranking, others, tokens, selections);
    }

    public Parse withSelections(Map<String, Selection> others) {
        return new Parse(text, intent, ranking, entities, tokens, others);
    }
}
