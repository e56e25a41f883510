package org.parlance.plugin.dl4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.parlance.core.neural.LabelledRows;

/** The rows of each epoch in a new order that follows from the seed alone. */
final class Batches {
    private static final int SIZE = 32;

    private final LabelledRows data;
    private final Random random;
    private final List<Integer> order;

    Batches(LabelledRows data, long seed) {
        this.data = data;
        this.random = new Random(seed);
        this.order =
                new ArrayList<>(IntStream.range(0, data.rows().length).boxed().toList());
    }

    /** The batches of the next epoch. */
    List<DataSet> next() {
        Collections.shuffle(order, random);
        List<DataSet> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += SIZE) {
            batches.add(batch(order.subList(from, Math.min(order.size(), from + SIZE))));
        }
        return batches;
    }

    private DataSet batch(List<Integer> chosen) {
        float[][] rows = new float[chosen.size()][];
        INDArray labels = Nd4j.zeros(chosen.size(), data.outputs());
        for (int i = 0; i < rows.length; i++) {
            rows[i] = data.rows()[chosen.get(i)];
            labels.putScalar(i, data.labels()[chosen.get(i)], 1);
        }
        return new DataSet(Nd4j.createFromArray(rows), labels);
    }
}
