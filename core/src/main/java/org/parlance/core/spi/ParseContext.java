package org.parlance.core.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Parse;

/**
 * What is known when a text is parsed; an argument of every NLU component.
 *
 * @param language an ISO 639-1 code, where it is known beforehand
 * @param activeLoop the active form
 * @param slots the slots' values
 * @param earlier the parses of earlier messages, newest first
 */
public record ParseContext(
        Optional<String> language, Optional<String> activeLoop, Map<String, Object> slots, List<Parse> earlier) {
    /** Nothing is known. */
    public static final ParseContext NONE = new ParseContext(Optional.empty(), Optional.empty(), Map.of(), List.of());

    public ParseContext {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        earlier = List.copyOf(earlier);
    }
}
