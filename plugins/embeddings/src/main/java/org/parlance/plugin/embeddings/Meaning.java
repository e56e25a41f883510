package org.parlance.plugin.embeddings;

import java.util.Collections;
import java.util.List;

/**
 * What the encoder says of a text.
 *
 * @param sentence a vector of length one; the dot product of two says how near their texts' meanings are; an empty one for a text
 *     without word pieces
 * @param tokens one vector for each token in its context, as the network gives it; an empty one for a token without word pieces or
 *     behind what the encoder takes
 */
public record Meaning(float[] sentence, List<float[]> tokens) {
    public Meaning {
        tokens = List.copyOf(tokens);
    }

    /** Of a text that says nothing. */
    static Meaning none(int tokens) {
        float[] none = new float[0];
        return new Meaning(none, Collections.nCopies(tokens, none));
    }
}
