package org.parlance.core.spi;

import org.parlance.core.neural.LabelledRows;
import org.parlance.core.neural.Mlp;
import org.parlance.core.train.Trainer;

/**
 * Trains small networks for the learned policies; plug-ins provide it through {@link java.util.ServiceLoader}. What comes out is
 * plain numbers that run without it.
 */
public interface NeuralTrainer extends Trainer<LabelledRows, Mlp> {
    /** The name with its version, which fingerprints of what it trains contain. */
    String name();
}
