package org.parlance.plugin.embeddings;

import org.junit.jupiter.api.Assumptions;
import org.parlance.core.problem.ParlanceException;

/** The encoder for tests, which are skipped where the ONNX runtime has nothing for the system. */
final class Natives {
    private Natives() {}

    static SentenceEncoder encoder() {
        try {
            return SentenceEncoder.shared();
        } catch (ParlanceException unavailable) {
            return Assumptions.abort(unavailable.getMessage());
        }
    }
}
