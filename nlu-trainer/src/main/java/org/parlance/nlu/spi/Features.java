package org.parlance.nlu.spi;

import java.util.List;
import org.parlance.nlu.math.SparseVector;

/**
 * What one featurizer says of a message.
 *
 * @param origin the featurizer's alias or node, unique in a pipeline
 * @param size how many places its vectors have
 * @param sentence of the message as a whole
 * @param tokens one vector for each token, or none at all
 */
public record Features(String origin, int size, SparseVector sentence, List<SparseVector> tokens) {
    public Features {
        tokens = List.copyOf(tokens);
    }
}
