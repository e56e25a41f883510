package org.parlance.core.message;

import java.util.Optional;

/**
 * An intent and how sure the classifier is of it.
 *
 * @param name the intent's name; empty when nothing was understood
 * @param confidence from 0 to 1
 */
public record IntentScore(Optional<String> name, double confidence) {
    /** Nothing was understood, as for an empty message. */
    public static final IntentScore NONE = new IntentScore(Optional.empty(), 0.0);

    public static IntentScore of(String name, double confidence) {
        return new IntentScore(Optional.of(name), confidence);
    }

    /** True when this is the intent called {@code wanted}. */
    public boolean is(String wanted) {
        return name.isPresent() && name.get().equals(wanted);
    }
}
