package org.parlance.cli.test;

/**
 * A label that was known beforehand and the one that came out.
 *
 * @param gold as written
 * @param predicted as the model has it
 */
record Judged(String gold, String predicted) {}
