package org.parlance.nlu.math;

/**
 * A decision, with how sure the model was of it.
 *
 * @param confidence from 0 to 1
 * @param right whether it was right
 */
public record Confident(double confidence, boolean right) {}
