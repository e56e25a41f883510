package org.parlance.plugin.embeddings;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.message.Span;

/** Makes vectors of texts and tokens as means of the network's vectors for word pieces (Reimers and Gurevych 2019). */
final class Pooling {
    private final float[] states;
    private final Pieces pieces;
    private final int places;

    /** {@code states} has the pieces' vectors one behind the other. */
    Pooling(float[] states, Pieces pieces) {
        this.states = states;
        this.pieces = pieces;
        this.places = states.length / pieces.size();
    }

    /** The mean of all pieces, the marks for begin and end among them, at length one. */
    float[] sentence() {
        double[] sum = new double[places];
        for (int piece = 0; piece < pieces.size(); piece++) {
            add(piece, sum);
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        return scaled(sum, Math.sqrt(squares));
    }

    /** The mean of each token's pieces; a piece that reaches into two tokens counts in both. */
    List<float[]> tokens(List<Span> spans) {
        List<float[]> vectors = new ArrayList<>(spans.size());
        int first = 1;
        for (Span span : spans) {
            while (first < pieces.size() - 1 && pieces.ends()[first] <= span.start()) {
                first++;
            }
            vectors.add(token(first, span.end()));
        }
        return vectors;
    }

    private float[] token(int first, int end) {
        double[] sum = new double[places];
        int piece = first;
        while (piece < pieces.size() - 1 && pieces.starts()[piece] < end) {
            add(piece++, sum);
        }
        return piece == first ? new float[0] : scaled(sum, piece - first);
    }

    private void add(int piece, double[] sum) {
        int offset = piece * places;
        for (int i = 0; i < places; i++) {
            sum[i] += states[offset + i];
        }
    }

    private static float[] scaled(double[] sum, double divisor) {
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sum[i] / divisor);
        }
        return values;
    }
}
