package org.parlance.cli.model;

import org.parlance.assistant.Settings;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;

/** Limits that Rasa's environment variables set. */
final class Limits {
    private static final String MAX_PREDICTIONS = "MAX_NUMBER_OF_PREDICTIONS";

    private Limits() {}

    /** How many actions may follow each other before the circuit breaker stops them. */
    static int maxPredictions() {
        String value = System.getenv(MAX_PREDICTIONS);
        if (value == null || value.isBlank()) {
            return Settings.MAX_PREDICTIONS;
        }
        if (!value.strip().matches("[1-9]\\d{0,5}")) {
            throw new ParlanceException(
                    Kind.CONFIGURATION,
                    Problem.error(Location.NONE, "%s is \"%s\".".formatted(MAX_PREDICTIONS, value))
                            .because("It must be a whole number from 1 to 999999."));
        }
        return Integer.parseInt(value.strip());
    }
}
