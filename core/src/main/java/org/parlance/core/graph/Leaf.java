package org.parlance.core.graph;

/**
 * Data the graph begins with.
 *
 * @param name e.g. {@code data.nlu}
 * @param fingerprint SHA-256 of its content in canonical form, so that comments and order of files do not count
 */
public record Leaf(String name, String fingerprint) {}
