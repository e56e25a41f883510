package org.parlance.plugin.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.parlance.core.neural.LabelledRows;
import org.parlance.core.neural.Mlp;
import org.parlance.core.spi.NeuralTrainer;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.TrainingRun;

class Dl4jTrainerTest {
    private static final int PLACES = 12;

    private static final LabelledRows DATA = parity(300, 30);
    private static MultiLayerNetwork network;

    /** The thread's own class loader sees no plug-in, as in the program that loads this one. */
    @BeforeAll
    static void train() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        network = Dl4jTrainer.fit(DATA, TrainingRun.quiet(7));
    }

    @Test
    void the_forward_pass_in_core_says_what_deeplearning4j_says() {
        Mlp exported = Dl4jTrainer.export(network);

        for (float[] row : DATA.rows()) {
            float[] expected =
                    network.output(Nd4j.createFromArray(new float[][] {row})).toFloatVector();
            assertThat(exported.probabilities(row))
                    .usingComparatorWithPrecision(1e-5f)
                    .containsExactly(expected);
        }
    }

    @Test
    void it_learns_what_no_single_layer_can() {
        Mlp learnt = Dl4jTrainer.export(network);
        LabelledRows unseen = parity(100, 1);

        int right = 0;
        for (int i = 0; i < unseen.rows().length; i++) {
            float[] scores = learnt.scores(unseen.rows()[i]);
            right += (scores[1] > scores[0] ? 1 : 0) == unseen.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(95);
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        assertThat(bytes(3)).isEqualTo(bytes(3)).isNotEqualTo(bytes(4));
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(NeuralTrainer.class, Dl4jTrainer.class.getClassLoader()))
                .extracting(NeuralTrainer::name)
                .containsExactly("Dl4jTrainer.v1");
    }

    private byte[] bytes(long seed) {
        ModelFiles files = new ModelFiles();
        new Dl4jTrainer().train(parity(40, 2), TrainingRun.quiet(seed)).save(files);
        return files.bytes("layer-0-weights.f32");
    }

    /** Rows of zeros and ones whose label is whether exactly one of the first two is on. */
    private static LabelledRows parity(int rows, int epochs) {
        Random random = new Random(rows);
        float[][] features = new float[rows][PLACES];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            for (int place = 0; place < PLACES; place++) {
                features[i][place] = random.nextInt(2);
            }
            labels[i] = features[i][0] == features[i][1] ? 0 : 1;
        }
        return new LabelledRows(features, labels, 2, List.of(24), epochs);
    }
}
