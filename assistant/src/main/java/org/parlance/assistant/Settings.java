package org.parlance.assistant;

import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.DefaultActions;

/**
 * How an assistant behaves.
 *
 * @param modelId noted with every event
 * @param assistantId noted with every event
 * @param maxPredictions actions in a row before the circuit breaker stops them, at least 1
 * @param fallbackAction the action that stands for "no policy knows"; only there a generator is asked
 * @param compatibility how closely Rasa is followed
 */
public record Settings(
        String modelId, String assistantId, int maxPredictions, String fallbackAction, Compatibility compatibility) {
    /** Rasa's limit. */
    public static final int MAX_PREDICTIONS = 10;

    public Settings {
        if (maxPredictions < 1) {
            throw new IllegalArgumentException(
                    "The limit of predictions (%d) must be at least 1. Maybe check MAX_NUMBER_OF_PREDICTIONS."
                            .formatted(maxPredictions));
        }
    }

    /** Rasa's limits. */
    public static Settings of(String modelId, String assistantId, Compatibility compatibility) {
        return new Settings(modelId, assistantId, MAX_PREDICTIONS, DefaultActions.DEFAULT_FALLBACK, compatibility);
    }
}
