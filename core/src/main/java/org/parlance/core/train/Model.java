package org.parlance.core.train;

/** Something trained that can be kept: its files are data only and the same for the same training. */
public interface Model {
    /** Writes everything that {@link ComponentFactory#load} needs. */
    void save(ModelFiles files);
}
