package org.parlance.policy.draw;

import java.util.Optional;

/**
 * What of a machine is drawn.
 *
 * @param rules rules, forms and built-in intents
 * @param stories what stories remember
 * @param form only what begins, happens in or follows this form
 */
public record Choice(boolean rules, boolean stories, Optional<String> form) {
    /** Everything. */
    public static final Choice ALL = new Choice(true, true, Optional.empty());
}
