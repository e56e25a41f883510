package org.parlance.cli.test;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand when a test story begins.
 *
 * @param slots slots that have a value already
 * @param metadata what the channel says when the session begins
 * @param now the time, at which the clock stands still; absent when it runs
 */
record Fixture(Map<String, Object> slots, Map<String, Object> metadata, Optional<Instant> now) {
    static final Fixture NONE = new Fixture(Map.of(), Map.of(), Optional.empty());

    Fixture {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** This one with another on top of it. */
    Fixture plus(Fixture other) {
        Map<String, Object> allSlots = new LinkedHashMap<>(slots);
        allSlots.putAll(other.slots);
        Map<String, Object> allMetadata = new LinkedHashMap<>(metadata);
        allMetadata.putAll(other.metadata);
        return new Fixture(allSlots, allMetadata, other.now.or(() -> now));
    }
}
