package org.parlance.core.train;

import java.util.Set;

/**
 * Makes a component's trainer and loads its model; found by name in config.yml.
 *
 * @param <D> what the component learns from
 * @param <M> what it learns
 */
public interface ComponentFactory<D, M extends Model> {
    /** The name with its version, e.g. {@code CrfEntityExtractor.v1}; archives keep it, so a changed algorithm gets a new one. */
    String name();

    /** The settings it knows, for "did you mean". */
    Set<String> settings();

    Trainer<D, M> trainer(Settings settings);

    /**
     * Reads a model back.
     *
     * @throws org.parlance.core.problem.ParlanceException when the files are not what {@link Model#save} wrote
     */
    M load(Settings settings, ModelFiles files);
}
