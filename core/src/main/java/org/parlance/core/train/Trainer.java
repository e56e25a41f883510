package org.parlance.core.train;

/**
 * Learns a model from data; "not trained yet" cannot be written.
 *
 * @param <D> what it learns from
 * @param <M> what it learns
 */
public interface Trainer<D, M extends Model> {
    /** Trains. The same data, settings and seed give the same model on any number of threads. */
    M train(D data, TrainingRun run);
}
