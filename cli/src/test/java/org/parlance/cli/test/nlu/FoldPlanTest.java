package org.parlance.cli.test.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

class FoldPlanTest {
    private static final NluData DATA = data(Map.of("many", 10, "few", 3, "single", 1, "faq/hours", 5));

    private static NluData data(Map<String, Integer> counts) {
        List<Example> examples = new ArrayList<>();
        new TreeSet<>(counts.keySet()).forEach(label -> {
            for (int i = 0; i < counts.get(label); i++) {
                examples.add(new Example(
                        label + " " + i, Optional.of(label), List.of(), Map.of(), new Location("nlu.yml", i + 1, 1)));
            }
        });
        return new NluData(examples, Map.of("hi", "hello"), List.of(), List.of());
    }

    @Test
    void each_example_is_tested_once_and_never_learnt_from_in_its_fold() {
        FoldPlan plan = FoldPlan.of(DATA, 5, 42);

        List<Integer> tested = new ArrayList<>();
        for (int fold = 0; fold < 5; fold++) {
            int[] places = plan.tested(fold);
            Arrays.stream(places).forEach(tested::add);
            assertThat(plan.training(fold).examples()).doesNotContainAnyElementsOf(plan.examples(places));
            assertThat(plan.training(fold).examples()).hasSize(DATA.examples().size() - places.length);
            assertThat(plan.training(fold).synonyms()).containsEntry("hi", "hello");
        }
        assertThat(tested).doesNotHaveDuplicates().hasSize(18);
    }

    @Test
    void intents_and_answers_are_spread_evenly() {
        FoldPlan plan = FoldPlan.of(DATA, 5, 42);

        for (int fold = 0; fold < 5; fold++) {
            List<String> labels = plan.examples(plan.tested(fold)).stream()
                    .map(example -> example.label().orElseThrow())
                    .toList();
            assertThat(labels).filteredOn("many"::equals).hasSize(2);
            assertThat(labels).filteredOn("faq/hours"::equals).hasSize(1);
            assertThat(labels).doesNotContain("single");
        }
    }

    @Test
    void the_same_seed_deals_the_same_and_another_does_not() {
        assertThat(FoldPlan.of(DATA, 3, 1).tested(0))
                .isEqualTo(FoldPlan.of(DATA, 3, 1).tested(0))
                .isNotEqualTo(FoldPlan.of(DATA, 3, 2).tested(0));
    }

    @Test
    void intents_with_fewer_examples_than_folds_are_named_once() {
        Problems problems = new Problems();
        FoldPlan.of(DATA, 5, 42).check(problems);

        assertThat(problems.sorted()).hasSize(1);
        assertThat(problems.sorted().get(0).what())
                .isEqualTo("2 intents have fewer than 5 examples, one for each fold: few (3), single (1).");
    }
}
