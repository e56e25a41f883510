package org.parlance.plugin.embeddings;

import org.parlance.nlu.math.SparseVector;

/**
 * What the encoder says of a text.
 *
 * @param sentence a vector of length one; the dot product of two says how near their texts' meanings are; an empty one for a text
 *     without word pieces
 * @param tokens one vector for each token in its context; an empty one for a token without word pieces or behind what the encoder
 *     takes
 */
record Meaning(SparseVector sentence, TokenVectors tokens) {
    /** Of a text that says nothing. */
    static Meaning none(int tokens) {
        return new Meaning(
                SparseVector.EMPTY, new TokenVectors(new byte[tokens * SentenceEncoder.PLACES], new float[tokens]));
    }
}
