package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.extract.OpenNlpEntityExtractor;

class OpenNlpTest {
    private static final String DATA =
            """
            nlu:
            - intent: fly
              examples: |
                - from [Rome]{"entity": "city", "role": "from"} to [Paris]{"entity": "city", "role": "to"}
                - from [Oslo]{"entity": "city", "role": "from"} to [Berlin]{"entity": "city", "role": "to"}
                - a flight to [New York]{"entity": "city", "role": "to"} please
                - to [Madrid]{"entity": "city", "role": "to"}
                - from [Vienna]{"entity": "city", "role": "from"}
                - good morning
            """;

    @Test
    void entities_with_roles_are_learnt_from_the_annotations() {
        NluModel model = trained().model();
        assertThat(model.parse("😀 from Lisbon to Paris", ParseContext.NONE)
                        .parse()
                        .entities())
                .extracting(Entity::type, Entity::role, Entity::span)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("city", Optional.of("from"), new Span(7, 13)),
                        org.assertj.core.groups.Tuple.tuple("city", Optional.of("to"), new Span(17, 22)));
    }

    @Test
    void a_model_whose_files_do_not_fit_together_is_refused() {
        ModelFiles files = trained().saved().get("nlu.01.OpenNlpEntityExtractor");
        files.putInts("perceptron.targets", new int[] {7, 1_000_000});
        assertThatThrownBy(() -> OpenNlpEntityExtractor.load(Settings.NONE, files))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("don't fit together");
    }

    @Test
    void without_annotations_nothing_is_found() {
        TrainedNlu none = TrainedNlu.of(
                TrainedNlu.config("[{name: OpenNlpEntityExtractor}]"),
                TrainedNlu.data("nlu:\n- intent: x\n  examples: |\n    - a\n", new Problems()),
                TrainingRun.quiet(1));
        assertThat(none.reloaded().parse("Rome", ParseContext.NONE).parse().entities())
                .isEmpty();
    }

    @Test
    void a_cutoff_that_leaves_nothing_is_told() {
        assertThatThrownBy(() -> TrainedNlu.of(
                        TrainedNlu.config("[{name: OpenNlpEntityExtractor, cutoff: 1000}]"),
                        TrainedNlu.data(DATA, new Problems()),
                        TrainingRun.quiet(1)))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("\"cutoff\" (1000)");
    }

    private static TrainedNlu trained() {
        return TrainedNlu.of(
                TrainedNlu.config("[{name: OpenNlpEntityExtractor}]"),
                TrainedNlu.data(DATA, new Problems()),
                TrainingRun.quiet(1));
    }
}
