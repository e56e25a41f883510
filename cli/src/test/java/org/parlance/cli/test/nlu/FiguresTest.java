package org.parlance.cli.test.nlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.cli.test.figures.Counts;
import org.parlance.core.message.IntentScore;
import org.parlance.core.problem.Location;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Calibration;
import org.parlance.nlu.math.Confident;
import org.parlance.nlu.math.Cut;
import org.parlance.policy.rl.Interval;

class FiguresTest {
    private static Example example(String text, String intent) {
        return new Example(text, Optional.of(intent), List.of(), Map.of(), Location.NONE);
    }

    private static IntentResult result(String gold, String predicted, double confidence) {
        List<IntentScore> ranking =
                List.of(IntentScore.of(predicted, confidence), IntentScore.of("other", 1 - confidence));
        return new IntentResult(example(gold + " text", gold), gold, ranking.get(0), ranking);
    }

    @Test
    void confidence_that_says_what_is_true_has_no_error() {
        List<Confident> honest = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            honest.add(new Confident(0.8, i < 8));
        }

        assertThat(Calibration.of(honest).error()).isCloseTo(0, within(1e-9));
        assertThat(Calibration.of(List.of(new Confident(1, false))).error()).isEqualTo(1);
        assertThat(Calibration.of(List.of()).error()).isZero();
    }

    @Test
    void the_error_is_weighted_by_the_examples_of_a_bin() {
        Calibration calibration =
                Calibration.of(List.of(new Confident(0.9, true), new Confident(0.9, true), new Confident(0.5, false)));

        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.error()).isCloseTo((0.2 + 0.5) / 3, within(1e-9));
    }

    @Test
    void a_threshold_trades_false_against_missed_fallbacks() {
        List<Confident> results = List.of(
                new Confident(0.9, true),
                new Confident(0.4, true),
                new Confident(0.6, false),
                new Confident(0.2, false));

        Cut half = Cut.at(0.5, results);
        assertThat(half.answered()).isEqualTo(0.5);
        assertThat(half.rightOfAnswered()).isEqualTo(0.5);
        assertThat(half.falseFallback()).isEqualTo(0.5);
        assertThat(half.missedFallback()).isEqualTo(0.5);
    }

    @Test
    void pairs_are_ranked_by_how_often_they_are_confused_in_both_directions() {
        List<Confusions.Pair> pairs = Confusions.of(
                List.of(result("b", "a", 0.6), result("a", "b", 0.9), result("a", "a", 0.9), result("c", "a", 0.9)),
                none -> Optional.empty());

        assertThat(pairs).extracting(Confusions.Pair::first).containsExactly("a", "a");
        assertThat(pairs).extracting(Confusions.Pair::second).containsExactly("b", "c");
        assertThat(pairs.get(0).of()).isEqualTo(3);
        assertThat(pairs.get(0).examples())
                .extracting(misread -> misread.result().gold())
                .containsExactly("a", "b");
    }

    @Test
    void an_example_taken_for_another_intent_as_surely_as_that_intents_own_may_be_a_slip() {
        List<IntentResult> results = List.of(
                result("greet", "greet", 0.9),
                result("bye", "bye", 0.95),
                result("greet", "bye", 0.97),
                result("bye", "greet", 0.5));

        assertThat(Mislabelled.among(results))
                .extracting(one -> one.result().predictedName())
                .containsExactly("bye");
    }

    @Test
    void the_nearest_example_of_an_intent_is_the_one_that_shares_rare_words() {
        Neighbours neighbours = new Neighbours(List.of(
                example("where is my card", "card"),
                example("where is my parcel now", "order"),
                example("when does the shop open", "hours")));

        assertThat(neighbours.nearest("my parcel is lost", "order", all -> true))
                .hasValueSatisfying(nearest -> assertThat(nearest.similarity()).isBetween(0.2, 0.9));
        assertThat(neighbours.nearest("my parcel is lost", "order", all -> false))
                .isEmpty();
        assertThat(neighbours.nearest("xyz", "hours", all -> true)).isEmpty();
        assertThat(neighbours.nearest("", "hours", all -> true)).isEmpty();
    }

    @Test
    void intervals_hold_the_figure_and_are_the_same_every_time() {
        List<IntentResult> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            results.add(result("greet", i % 5 == 0 ? "bye" : "greet", 0.9));
            results.add(result("bye", "bye", 0.9));
        }
        Interval macro = Resampled.macroF1(results);

        assertThat(macro.value()).isBetween(macro.low(), macro.high());
        assertThat(macro.high() - macro.low()).isBetween(0.05, 0.2);
        assertThat(Resampled.macroF1(results)).isEqualTo(macro);
        assertThat(Resampled.microF1(List.of(new Counts(1, 0, 0), new Counts(1, 0, 0))))
                .isEqualTo(new Interval(1, 1, 1));
        assertThat(Resampled.microF1(List.of())).isEqualTo(new Interval(0, 0, 1));
    }

    @Test
    void spreads_are_means_with_the_deviation_that_rasa_prints() {
        assertThat(Spread.of(List.of(0.6, 0.8))).hasToString("0.700 (0.100)");
        assertThat(Spread.of(List.of(Map.of("a", 1.0), Map.of("a", 0.0, "b", 0.5))))
                .containsEntry("a", new Spread(0.5, 0.5))
                .containsEntry("b", new Spread(0.5, 0));
    }
}
