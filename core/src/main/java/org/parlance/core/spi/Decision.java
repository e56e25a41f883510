package org.parlance.core.spi;

/**
 * A choice at a decision point.
 *
 * @param action one of the situation's admissible actions
 * @param probability how likely this choice was, above 0 to 1; learning from logs needs it
 * @param reason in words a person reads, e.g. {@code confidence 0.62 is below 0.95}
 */
public record Decision(String action, double probability, String reason) {}
