package org.parlance.core.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.Location;

/**
 * One wording of a response.
 *
 * @param content Rasa's keys in file order without {@code channel}, {@code condition} and {@code id}: {@code text image
 *     custom buttons quick_replies attachment elements …}, JSON-like values
 * @param id where given, for an NLG server
 * @param channel only for this channel, where given
 * @param conditions slots that must have these values
 * @param where the place in the user's file
 */
public record ResponseVariation(
        Map<String, Object> content,
        Optional<String> id,
        Optional<String> channel,
        List<Condition> conditions,
        Location where) {
    /** A slot that must have a value (strings compared without case). */
    public record Condition(String slot, Object value) {}

    public ResponseVariation {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        conditions = List.copyOf(conditions);
    }
}
