package org.parlance.cli.test.nlu;

import org.parlance.core.train.Progress;

/**
 * How trainings of a test are run.
 *
 * @param seed start of every random choice
 * @param threads for all of them together
 * @param progress is told how far they are; from several threads
 */
record Work(long seed, int threads, Progress progress) {
    Work withThreads(int other) {
        return new Work(seed, Math.max(1, other), progress);
    }
}
