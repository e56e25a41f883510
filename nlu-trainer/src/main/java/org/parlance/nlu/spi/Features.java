package org.parlance.nlu.spi;

import java.util.Collections;
import java.util.List;
import org.parlance.nlu.math.SparseVector;

/**
 * What one featurizer says of a message.
 *
 * @param origin the featurizer's alias or node, unique in a pipeline
 * @param size how many places its vectors have
 * @param sentence of the message as a whole
 * @param tokens one vector for each token, or none at all
 * @param dense whether the vectors fill all their places with real numbers, so that the values say something and the places nothing;
 *     a token that nothing is known of still has an empty one
 */
public record Features(String origin, int size, SparseVector sentence, List<SparseVector> tokens, boolean dense) {
    public Features {
        // Dense ones may stand in a smaller form and be made when asked for.
        tokens = dense ? Collections.unmodifiableList(tokens) : List.copyOf(tokens);
    }

    /** Vectors whose places say what there is. */
    public Features(String origin, int size, SparseVector sentence, List<SparseVector> tokens) {
        this(origin, size, sentence, tokens, false);
    }

    /** Vectors of real numbers. */
    public static Features dense(String origin, int size, SparseVector sentence, List<SparseVector> tokens) {
        return new Features(origin, size, sentence, tokens, true);
    }
}
