package org.parlance.cli.test.nlu;

import java.util.List;

/**
 * A decision, with how sure the model was of it.
 *
 * @param confidence from 0 to 1
 * @param right whether it was right
 */
record Confident(double confidence, boolean right) {
    static List<Confident> of(List<IntentResult> results) {
        return results.stream()
                .map(result -> new Confident(result.confidence(), result.right()))
                .toList();
    }
}
