package org.parlance.bench.nlu;

import java.nio.file.Path;
import java.util.List;
import org.parlance.cli.plugin.PluginLoader;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.neural.LabelledRows;
import org.parlance.core.neural.Mlp;
import org.parlance.core.spi.NeuralTrainer;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.Example;

/**
 * Deeplearning4j's perceptron, trained by its plug-in, on words.
 *
 * @param plugins the folder of plug-ins
 */
record Dl4jPerceptron(Path plugins) implements Library {
    private static final int HIDDEN = 128;
    private static final int EPOCHS = 20;
    private static final long SEED = 42;

    @Override
    public Learned train(List<Example> data) {
        Words words = Words.of(data);
        float[][] rows = data.stream().map(example -> words.row(example.text())).toArray(float[][]::new);
        LabelledRows labelled =
                new LabelledRows(rows, words.labels(data), words.intents().size(), List.of(HIDDEN), EPOCHS);
        Mlp network = trained(labelled);
        long bytes = network.layers().stream()
                .mapToLong(layer -> 4L * (layer.weights().length + layer.biases().length))
                .sum();
        return new Learned((text, context) -> {
            float[] chances = network.probabilities(words.row(text));
            int best = 0;
            for (int i = 1; i < chances.length; i++) {
                best = chances[i] > chances[best] ? i : best;
            }
            return Library.intent(text, words.intents().get(best), chances[best]);
        }, bytes);
    }

    private Mlp trained(LabelledRows rows) {
        try (Plugins loaded = PluginLoader.load(plugins)) {
            return loaded.providers(NeuralTrainer.class).get(0).train(rows, new TrainingRun(SEED, 1, Progress.NONE));
        }
    }
}
