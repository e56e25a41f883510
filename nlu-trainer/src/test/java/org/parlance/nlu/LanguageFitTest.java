package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

class LanguageFitTest {
    private final Problems problems = new Problems();

    @Test
    void a_component_for_english_stays_in_an_english_assistant() {
        assertThat(fit(List.of("en"), NluData.EMPTY)).hasSize(1);
        assertThat(fit(List.of("en-GB"), NluData.EMPTY)).hasSize(1);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void it_is_left_out_with_one_warning_where_config_yml_says_another_language() {
        assertThat(fit(List.of("en", "de"), NluData.EMPTY)).isEmpty();

        assertThat(problems.sorted()).hasSize(1);
        assertThat(problems.sorted().get(0))
                .extracting(Problem::what, Problem::why)
                .containsExactly("Meanings is left out.", "It is made for \"en\" only, and config.yml says \"de\".");
    }

    @Test
    void it_is_left_out_where_the_examples_are_in_another_language() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = "Ich möchte bitte die Bestellung Nummer " + i + " zurückgeben, weil sie beschädigt ist";
            examples.add(new Example(text, Optional.empty(), List.of(), Map.of(), Location.NONE));
        }
        NluData german = new NluData(examples, Map.of(), List.of(), List.of());

        assertThat(fit(List.of("en"), german)).isEmpty();

        assertThat(problems.sorted().get(0).why())
                .isEqualTo("It is made for \"en\" only, and the training data looks like \"de\".");
    }

    private List<Resolved> fit(List<String> languages, NluData data) {
        ComponentConfig config =
                TrainedNlu.config("- name: Meanings").pipeline().orElseThrow().get(0);
        return LanguageFit.of(List.of(new Resolved(config, new English(), Settings.NONE)), languages, data, problems);
    }

    private static final class English implements NluComponentFactory {
        @Override
        public String name() {
            return "Meanings.v1";
        }

        @Override
        public Set<String> names() {
            return Set.of("Meanings");
        }

        @Override
        public Role role() {
            return Role.FEATURIZER;
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public Set<String> settings() {
            return Set.of();
        }

        @Override
        public Trainer<TrainingSet, NluComponent> trainer(Settings settings) {
            throw new AssertionError("nothing is trained here");
        }

        @Override
        public NluComponent load(Settings settings, ModelFiles files) {
            throw new AssertionError("nothing is loaded here");
        }
    }
}
