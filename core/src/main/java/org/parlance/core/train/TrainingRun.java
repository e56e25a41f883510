package org.parlance.core.train;

/**
 * The circumstances of a training.
 *
 * @param seed start of every random choice
 * @param threads how many may be used; never changes the result
 * @param progress is told how far it is
 * @param kept for parts of the work that the next training may need again; never changes the result
 */
public record TrainingRun(long seed, int threads, Progress progress, Kept kept) {
    public TrainingRun {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (%d) must be positive.".formatted(threads));
        }
    }

    /** A run that keeps nothing but its models. */
    public TrainingRun(long seed, int threads, Progress progress) {
        this(seed, threads, progress, Kept.NOTHING);
    }

    /** A quiet run on one thread. */
    public static TrainingRun quiet(long seed) {
        return new TrainingRun(seed, 1, Progress.NONE);
    }
}
