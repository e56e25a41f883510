package org.parlance.plugin.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.parlance.core.neural.DenseLayer;
import org.parlance.core.neural.LabelledRows;
import org.parlance.core.neural.Mlp;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.NeuralTrainer;
import org.parlance.core.train.TrainingRun;

/** Trains a classifying perceptron with Adam (Kingma and Ba 2015) on cross-entropy, in batches of 32. */
public final class Dl4jTrainer implements NeuralTrainer {
    private static final double RATE = 0.005;
    private static final double WEIGHT_DECAY = 1e-4;

    @Override
    public String name() {
        return "Dl4jTrainer.v1";
    }

    @Override
    public Mlp train(LabelledRows data, TrainingRun run) {
        try {
            return export(fit(data, run));
        } catch (LinkageError e) {
            throw unavailable(e);
        }
    }

    /** The trained network as Deeplearning4j has it, to compare with what is exported. */
    static MultiLayerNetwork fit(LabelledRows data, TrainingRun run) {
        Natives.prepare();
        Nd4j.getRandom().setSeed(run.seed());
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(data, run.seed()));
        network.init();
        Batches batches = new Batches(data, run.seed());
        for (int epoch = 0; epoch < data.epochs(); epoch++) {
            for (DataSet batch : batches.next()) {
                network.fit(batch);
            }
            run.progress().at("Deeplearning4j", epoch + 1L, data.epochs());
        }
        return network;
    }

    private static MultiLayerConfiguration configuration(LabelledRows data, long seed) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(RATE))
                .weightInit(WeightInit.XAVIER)
                .l2(WEIGHT_DECAY)
                .list();
        int inputs = data.inputs();
        for (int units : data.hidden()) {
            layers.layer(new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(units)
                    .activation(Activation.RELU)
                    .build());
            inputs = units;
        }
        return layers.layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(inputs)
                        .nOut(data.outputs())
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    static Mlp export(MultiLayerNetwork network) {
        List<DenseLayer> layers = new ArrayList<>();
        for (var layer : network.getLayers()) {
            INDArray weights = layer.getParam("W");
            layers.add(new DenseLayer(weights.rows(), weights.columns(), floats(weights), floats(layer.getParam("b"))));
        }
        return new Mlp(layers);
    }

    /** A matrix row by row. */
    private static float[] floats(INDArray matrix) {
        return matrix.dup('c').data().asFloat();
    }

    private static ParlanceException unavailable(LinkageError e) {
        Problem problem = Problem.error(Location.NONE, "Neural training is not possible on this system.")
                .because("Deeplearning4j's native library can't be loaded: %s".formatted(e.getMessage()))
                .maybe("this plug-in was built on another system than %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return new ParlanceException(ParlanceException.Kind.UNAVAILABLE, List.of(problem), e);
    }
}
