package org.parlance.core.domain;

/**
 * @param expirationMinutes a session ends after this long without a user message; 0 = never
 * @param carryOverSlots whether slots keep their values in the next session
 */
public record SessionConfig(double expirationMinutes, boolean carryOverSlots) {
    public static final SessionConfig DEFAULT = new SessionConfig(60, true);
}
