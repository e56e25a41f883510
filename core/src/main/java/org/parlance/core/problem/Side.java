package org.parlance.core.problem;

import java.util.Objects;

/**
 * Another place that a problem is about, such as the other rule of a contradiction.
 *
 * @param where the place
 * @param what what stands there, in a few words
 */
public record Side(Location where, String what) {
    public Side {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
    }
}
