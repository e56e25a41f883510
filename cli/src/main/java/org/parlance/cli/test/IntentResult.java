package org.parlance.cli.test;

import org.parlance.core.message.IntentScore;

/**
 * One example of a test with what was made of it.
 *
 * @param text what was said
 * @param gold the intent it has
 * @param predicted the intent it was given
 */
record IntentResult(String text, String gold, IntentScore predicted) {
    String predictedName() {
        return predicted.name().orElse("");
    }

    boolean right() {
        return gold.equals(predictedName());
    }
}
