package org.parlance.core.spi;

import java.util.Optional;

/** A task with simulated users that a learner acts in, one dialogue at a time. Not safe for many threads. */
public interface Environment {
    /** Begins a dialogue and lets it run to its first choice; the same seed gives the same user. */
    Step reset(long seed);

    /** Takes one of the admissible actions and lets the dialogue run to the next choice or its end. */
    Step step(String action);

    /**
     * @param reward gained since the last choice
     * @param next where the next choice is to be made; empty when the dialogue is over
     * @param turns turns of the user since the dialogue began
     * @param success whether the user got what they wanted; false until the dialogue is over
     */
    record Step(double reward, Optional<Situation> next, int turns, boolean success) {
        public boolean done() {
            return next.isEmpty();
        }
    }
}
