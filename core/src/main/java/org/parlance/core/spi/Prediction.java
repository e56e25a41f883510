package org.parlance.core.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.Event;

/**
 * What a policy would do next.
 *
 * @param policy who predicts
 * @param priority wins when confidences are equal, higher first
 * @param scores confidence by action name, 0 for those not named, in the domain's action order
 * @param events to be stored whoever wins
 * @param optionalEvents to be stored when this prediction wins
 * @param kind what the prediction rests on
 * @param hideRuleTurn whether learned policies do not see the turn
 * @param metadata goes into the action's event, JSON-like
 * @param evidence why
 */
public record Prediction(
        String policy,
        int priority,
        Map<String, Double> scores,
        List<Event> events,
        List<Event> optionalEvents,
        Kind kind,
        boolean hideRuleTurn,
        Map<String, Object> metadata,
        List<PolicyVote> evidence) {
    /** Who "predicts" an action that was fixed beforehand; Rasa's word. */
    public static final String FOLLOWUP = "followup_action";

    /** What a prediction rests on; Rasa lets the first kinds beat the later ones. */
    public enum Kind {
        /** The active form goes on whatever the user said. */
        NO_USER,
        /** The user's text itself. */
        END_TO_END,
        /** The user's intent. */
        INTENT
    }

    public Prediction {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        events = List.copyOf(events);
        optionalEvents = List.copyOf(optionalEvents);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        evidence = List.copyOf(evidence);
    }

    /** One action with a confidence, resting on the intent. */
    public static Prediction of(String policy, int priority, String action, double confidence) {
        return new Prediction(
                policy,
                priority,
                Map.of(action, confidence),
                List.of(),
                List.of(),
                Kind.INTENT,
                false,
                Map.of(),
                List.of());
    }

    /** No opinion. */
    public static Prediction none(String policy, int priority) {
        return new Prediction(
                policy, priority, Map.of(), List.of(), List.of(), Kind.INTENT, false, Map.of(), List.of());
    }

    /** The best action; the first of the best when several are equal; empty when there is no opinion. */
    public Optional<String> action() {
        String best = null;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > 0 && (best == null || score.getValue() > scores.get(best))) {
                best = score.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The best action's confidence, 0 when there is no opinion. */
    public double confidence() {
        return action().map(scores::get).orElse(0.0);
    }
}
