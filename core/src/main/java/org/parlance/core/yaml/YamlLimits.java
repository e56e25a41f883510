package org.parlance.core.yaml;

/**
 * How much one file may ask for: {@code codePoints} of text, {@code depth} of nested lists and mappings, and {@code nodes}
 * once every alias is counted as what it stands for.
 */
public record YamlLimits(int codePoints, int depth, int nodes) {
    public static final YamlLimits DEFAULT = new YamlLimits(64 << 20, 100, 5_000_000);

    public YamlLimits {
        if (codePoints < 1 || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("Each limit must be at least 1: %d code points, depth %d, %d nodes."
                    .formatted(codePoints, depth, nodes));
        }
    }
}
