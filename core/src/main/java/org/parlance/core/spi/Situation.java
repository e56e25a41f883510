package org.parlance.core.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known where a choice is to be made.
 *
 * @param point the decision point's name
 * @param features numbers by name in a fixed order: {@code confidence} (0 to 1, of the value as understood), {@code asked}
 *     (how often this value was asked about in this run of the form), {@code repeats} (1 when the user named the same value again)
 * @param admissible what may be chosen, never empty
 * @param masked what may not be chosen, with the reason
 */
public record Situation(
        String point, Map<String, Double> features, List<String> admissible, Map<String, String> masked) {
    public Situation {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        admissible = List.copyOf(admissible);
        masked = Collections.unmodifiableMap(new LinkedHashMap<>(masked));
        if (admissible.isEmpty()) {
            throw new IllegalArgumentException("At decision point '%s' nothing may be chosen.".formatted(point));
        }
    }
}
