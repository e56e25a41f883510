package org.parlance.core.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When an event happened and what was noted with it.
 *
 * @param seconds Unix time in seconds, with fractions; 0 when not known yet
 * @param metadata JSON-like values, e.g. {@code model_id}
 */
public record Stamp(double seconds, Map<String, Object> metadata) {
    /** Not stamped yet: the turn gives the time when it takes the event over. */
    public static final Stamp NONE = new Stamp(0.0, Map.of());

    public Stamp {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static Stamp at(double seconds) {
        return new Stamp(seconds, Map.of());
    }
}
