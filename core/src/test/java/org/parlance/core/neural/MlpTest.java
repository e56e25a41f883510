package org.parlance.core.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.train.ModelFiles;

class MlpTest {
    /** Says whether exactly one of two inputs is on, which no single layer can. */
    private final Mlp either = new Mlp(List.of(
            new DenseLayer(2, 2, new float[] {1, 1, 1, 1}, new float[] {0, -1}),
            new DenseLayer(2, 2, new float[] {-1, 1, 2, -2}, new float[] {0.5f, -0.5f})));

    @Test
    void units_between_layers_are_rectified() {
        assertThat(either.scores(new float[] {0, 0})).containsExactly(0.5f, -0.5f);
        assertThat(either.scores(new float[] {1, 0})).containsExactly(-0.5f, 0.5f);
        assertThat(either.scores(new float[] {1, 1})).containsExactly(0.5f, -0.5f);
    }

    @Test
    void probabilities_are_the_softmax_of_the_scores_however_large() {
        float[] probabilities = either.probabilities(new float[] {1, 0});

        assertThat(probabilities[1]).isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-6f));
        assertThat(either.probabilities(new float[] {1e30f, 0})).containsExactly(1, 0);
    }

    @Test
    void a_network_comes_back_from_its_files() {
        ModelFiles files = new ModelFiles();
        either.save(files);

        Mlp read = Mlp.load(files);

        assertThat(read.scores(new float[] {0.3f, 0.8f})).containsExactly(either.scores(new float[] {0.3f, 0.8f}));
    }

    @Test
    void files_that_do_not_fit_together_are_refused() {
        ModelFiles files = new ModelFiles();
        either.save(files);
        files.putFloats("layer-1-weights.f32", new float[3]);

        assertThatThrownBy(() -> Mlp.load(files))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("A layer of 2 by 2 can't have 3 weights");
        files.putJson("layers.json", List.of());
        assertThatThrownBy(() -> Mlp.load(files)).isInstanceOf(ParlanceException.class);
    }

    @Test
    void a_row_of_another_length_is_a_mistake() {
        assertThatThrownBy(() -> either.scores(new float[3])).hasMessage("The network takes 2 numbers, not 3.");
    }
}
