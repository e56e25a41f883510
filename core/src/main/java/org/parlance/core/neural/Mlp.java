package org.parlance.core.neural;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;

/** A multi-layer perceptron with rectified linear units between its layers; safe for many threads. */
public record Mlp(List<DenseLayer> layers) implements Model {
    private static final String SHAPE = "layers.json";

    public Mlp {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A network must have a layer.");
        }
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i).inputs() != layers.get(i - 1).outputs()) {
                throw new IllegalArgumentException("Layer %d does not fit the one before.".formatted(i));
            }
        }
    }

    public int inputs() {
        return layers.get(0).inputs();
    }

    public int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** What the last layer says of a row, without bounds: values of actions, or scores before {@link #probabilities}. */
    public float[] scores(float[] row) {
        if (row.length != inputs()) {
            throw new IllegalArgumentException("The network takes %d numbers, not %d.".formatted(inputs(), row.length));
        }
        float[] values = layers.get(0).sums(row);
        for (DenseLayer layer : layers.subList(1, layers.size())) {
            values = layer.sums(rectified(values));
        }
        return values;
    }

    /** The scores as probabilities (softmax), which add up to 1. */
    public float[] probabilities(float[] row) {
        float[] scores = scores(row);
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] powers = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            powers[i] = StrictMath.exp(scores[i] - highest);
            sum += powers[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (powers[i] / sum);
        }
        return scores;
    }

    private static float[] rectified(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    @Override
    public void save(ModelFiles files) {
        List<Object> shape = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            DenseLayer layer = layers.get(i);
            shape.add(List.of(layer.inputs(), layer.outputs()));
            files.putFloats(weights(i), layer.weights());
            files.putFloats(biases(i), layer.biases());
        }
        files.putJson(SHAPE, shape);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws ParlanceException when the files don't fit together
     */
    public static Mlp load(ModelFiles files) {
        try {
            List<DenseLayer> layers = new ArrayList<>();
            for (Object shape : Json.list(files.json(SHAPE))) {
                layers.add(layer(Json.list(shape), files, layers.size()));
            }
            return new Mlp(layers);
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.error(Location.NONE, "A network in the model is broken.")
                    .because(e.getMessage());
            throw new ParlanceException(ParlanceException.Kind.DATA, List.of(problem), e);
        }
    }

    private static DenseLayer layer(List<Object> shape, ModelFiles files, int number) {
        if (shape.size() == 2 && shape.get(0) instanceof Number inputs && shape.get(1) instanceof Number outputs) {
            return new DenseLayer(
                    inputs.intValue(), outputs.intValue(), files.floats(weights(number)), files.floats(biases(number)));
        }
        throw new IllegalArgumentException("Layer %d has no shape.".formatted(number));
    }

    private static String weights(int layer) {
        return "layer-%d-weights.f32".formatted(layer);
    }

    private static String biases(int layer) {
        return "layer-%d-biases.f32".formatted(layer);
    }
}
