package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.NluData;

class PluginComponentTest {
    @Test
    void a_component_of_an_own_plugin_is_answered_with_how_to_add_it() {
        Problems problems = new Problems();
        NluInput input = new NluInput(
                TrainedNlu.config("- name: SentenceEmbeddingFeaturizer"), NluData.EMPTY, java.util.Set.of());

        NluGraph.of(input, NluCatalogue.standard(), problems);

        assertThat(problems.errors())
                .extracting(Problem::maybe)
                .containsExactly("add it with: parlance plugin add embeddings");
    }
}
