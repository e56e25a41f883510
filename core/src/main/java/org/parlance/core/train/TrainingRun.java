package org.parlance.core.train;

/**
 * The circumstances of a training.
 *
 * @param seed start of every random choice
 * @param threads how many may be used; never changes the result
 * @param progress is told how far it is
 */
public record TrainingRun(long seed, int threads, Progress progress) {
    public TrainingRun {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (%d) must be positive.".formatted(threads));
        }
    }

    /** A quiet run on one thread. */
    public static TrainingRun quiet(long seed) {
        return new TrainingRun(seed, 1, Progress.NONE);
    }
}
