package org.parlance.plugin.embeddings;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parlance.nlu.math.SparseVector;

/**
 * The vectors of a text's tokens in a quarter of the memory: each number is a byte, the 127th part of the vector's largest. A
 * vector is made when it is asked for; it is empty for a token that nothing is known of.
 */
final class TokenVectors extends AbstractList<SparseVector> {
    static final TokenVectors NONE = new TokenVectors(new byte[0], new float[0]);

    private static final int PLACES = SentenceEncoder.PLACES;
    private static final int[] INDICES = IntStream.range(0, PLACES).toArray();
    private static final int LARGEST = 127;

    private final byte[] values;
    private final float[] scales;

    /** The vectors' bytes one behind the other, and what a one stands for in each; 0 for a token without vector. */
    TokenVectors(byte[] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    /** Rounds vectors, each of which is empty or has all places. */
    static TokenVectors of(List<float[]> vectors) {
        TokenVectors rounded = new TokenVectors(new byte[vectors.size() * PLACES], new float[vectors.size()]);
        for (int t = 0; t < vectors.size(); t++) {
            rounded.put(t, vectors.get(t));
        }
        return rounded;
    }

    /** A vector of real numbers; all share one array of places. */
    static SparseVector vector(float[] values) {
        return values.length == 0 ? SparseVector.EMPTY : new SparseVector(INDICES, values);
    }

    @Override
    public SparseVector get(int token) {
        float scale = scales[token];
        if (scale == 0) {
            return SparseVector.EMPTY;
        }
        float[] vector = new float[PLACES];
        for (int i = 0; i < PLACES; i++) {
            vector[i] = values[token * PLACES + i] * scale;
        }
        return vector(vector);
    }

    @Override
    public int size() {
        return scales.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenVectors vectors
                ? Arrays.equals(vectors.values, values) && Arrays.equals(vectors.scales, scales)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    byte[] values() {
        return values;
    }

    float[] scales() {
        return scales;
    }

    private void put(int token, float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        scales[token] = largest / LARGEST;
        for (int i = 0; i < vector.length && largest > 0; i++) {
            values[token * PLACES + i] = (byte) Math.round(vector[i] / scales[token]);
        }
    }
}
