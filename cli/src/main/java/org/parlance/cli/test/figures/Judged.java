package org.parlance.cli.test.figures;

/**
 * A label that was known beforehand and the one that came out.
 *
 * @param gold as written
 * @param predicted as the model has it
 */
public record Judged(String gold, String predicted) {}
