package org.parlance.core.train;

import java.util.Optional;

/** What trainings worked out and keep for the next one, by fingerprint; what gets lost only costs time. */
public interface Kept {
    /** Keeps nothing. */
    Kept NOTHING = new Kept() {
        @Override
        public Optional<ModelFiles> get(String fingerprint) {
            return Optional.empty();
        }

        @Override
        public void put(String fingerprint, ModelFiles files) {
            // It is worked out again next time.
        }
    };

    /** What was put under a fingerprint, if it is still there and whole. */
    Optional<ModelFiles> get(String fingerprint);

    void put(String fingerprint, ModelFiles files);
}
